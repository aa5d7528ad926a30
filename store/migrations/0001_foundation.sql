-- One schema for SQLite and PostgreSQL. The county is the first column of every key; nothing refers across counties.
-- Instants are milliseconds since 1970 in UTC; days are day numbers since 1970-01-01 in Europe/Helsinki.

CREATE TABLE counties (
    county BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
);

CREATE TABLE settings (
    county BIGINT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (county, key)
);

CREATE TABLE units (
    county BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    code TEXT NOT NULL,
    level TEXT NOT NULL,
    oid TEXT NOT NULL,
    PRIMARY KEY (county, unit),
    UNIQUE (county, code)
);

CREATE TABLE unit_versions (
    county BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT,
    parent BIGINT,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    public_name_fi TEXT NOT NULL,
    public_name_sv TEXT NOT NULL,
    public_name_en TEXT NOT NULL,
    municipality TEXT NOT NULL,
    PRIMARY KEY (county, unit, valid_from)
);

CREATE TABLE target_words (
    county BIGINT NOT NULL,
    target TEXT NOT NULL,
    words_fi TEXT NOT NULL,
    words_sv TEXT NOT NULL,
    words_en TEXT NOT NULL,
    PRIMARY KEY (county, target)
);

CREATE TABLE topics (
    county BIGINT NOT NULL,
    topic TEXT NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (county, topic)
);

CREATE TABLE people (
    county BIGINT NOT NULL,
    person BIGINT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    password TEXT NOT NULL,
    disabled_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (county, person),
    UNIQUE (county, email)
);

CREATE TABLE duties (
    county BIGINT NOT NULL,
    person BIGINT NOT NULL,
    role TEXT NOT NULL,
    unit BIGINT NOT NULL,
    PRIMARY KEY (county, person, role, unit)
);

-- The session's identifier is kept as a keyed hash: a stolen backup opens no session.
CREATE TABLE sessions (
    county BIGINT NOT NULL,
    session TEXT NOT NULL,
    person BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (county, session)
);

-- Failed sign-ins by a keyed hash of who tried; old rows are swept.
CREATE TABLE failed_sign_ins (
    county BIGINT NOT NULL,
    who TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX failed_sign_ins_by_who ON failed_sign_ins (county, who, at);

-- The identifier follows from the form's one-time token, so a second press of the button is the same feedback.
CREATE TABLE feedback (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    receipt TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    language TEXT NOT NULL,
    target TEXT,
    unit BIGINT NOT NULL,
    handled_by BIGINT NOT NULL,
    kinds SMALLINT NOT NULL,
    speaker TEXT NOT NULL,
    body TEXT NOT NULL,
    reply_wish TEXT NOT NULL,
    entered_by BIGINT,
    due_on BIGINT NOT NULL,
    state TEXT NOT NULL,
    handler BIGINT,
    completed_at BIGINT,
    hand_overs BIGINT NOT NULL,
    surge TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, feedback)
);
CREATE UNIQUE INDEX feedback_by_receipt ON feedback (county, receipt);
CREATE INDEX feedback_by_desk ON feedback (county, handled_by, state, due_on);
CREATE INDEX feedback_by_time ON feedback (county, received_at);

CREATE TABLE feedback_topics (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (county, feedback, topic)
);

CREATE TABLE feedback_events (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    person BIGINT,
    what TEXT NOT NULL,
    from_unit BIGINT,
    to_unit BIGINT,
    body TEXT NOT NULL,
    PRIMARY KEY (county, feedback, number)
);

-- Name, e-mail and phone of those who want to be contacted: one encrypted text, apart from everything else.
CREATE TABLE contacts (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county, feedback)
);

-- A survey is one published version, and never changes; another version is another survey under the same code.
CREATE TABLE surveys (
    county BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, survey),
    UNIQUE (county, code, version)
);

-- In which words a survey's questions are asked: an answer belongs to its wording.
CREATE TABLE survey_wordings (
    county BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    question TEXT NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (county, survey, question)
);

-- One row a submitted answer. Scores: nps 0-10; statements 1-5, 0 is "does not concern me"; null is not answered.
CREATE TABLE responses (
    county BIGINT NOT NULL,
    response TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    day BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    survey SMALLINT NOT NULL,
    channel SMALLINT NOT NULL,
    language SMALLINT NOT NULL,
    age_group SMALLINT NOT NULL,
    sex SMALLINT NOT NULL,
    nps SMALLINT,
    access SMALLINT,
    encounter SMALLINT,
    participation SMALLINT,
    safety SMALLINT,
    information SMALLINT,
    clarity SMALLINT,
    usefulness SMALLINT,
    municipality TEXT NOT NULL,
    PRIMARY KEY (county, response)
);

CREATE TABLE comments (
    county BIGINT NOT NULL,
    response TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, response)
);

-- Grows with every import, by what was imported, so that a running server knows to read it anew.
CREATE TABLE editions (
    county BIGINT NOT NULL,
    what TEXT NOT NULL,
    edition BIGINT NOT NULL,
    PRIMARY KEY (county, what)
);

-- Single-use survey links by a keyed hash of their token. Nothing here leads to a person, nor to the answer.
CREATE TABLE invitations (
    county BIGINT NOT NULL,
    token TEXT NOT NULL,
    unit BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    language TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    PRIMARY KEY (county, token)
);

CREATE TABLE qr_codes (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    unit BIGINT NOT NULL,
    PRIMARY KEY (county, code)
);
