-- Surveys of the county's own, a row for each version. The survey is its number among all surveys once it is published
-- (null: a draft); then neither this row nor its questions change any more. Languages are bits: 1 Finnish, 2 Swedish,
-- 4 English. The edit grows with every change of a draft.
CREATE TABLE questionnaires (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    survey BIGINT,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    audience TEXT NOT NULL,
    languages SMALLINT NOT NULL,
    national SMALLINT NOT NULL,
    edit BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    published_at BIGINT,
    PRIMARY KEY (county, code, version)
);

-- Lowest and highest are a number's bounds. What a question depends on: the code of an earlier question (empty: on
-- none) and either codes separated by commas, or all from one number to another.
CREATE TABLE questions (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    place BIGINT NOT NULL,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    text_fi TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    required SMALLINT NOT NULL,
    lowest BIGINT,
    highest BIGINT,
    depends_on TEXT NOT NULL,
    wanted TEXT NOT NULL,
    wanted_from BIGINT,
    wanted_to BIGINT,
    PRIMARY KEY (county, code, version, place)
);

CREATE TABLE question_choices (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    question_place BIGINT NOT NULL,
    place BIGINT NOT NULL,
    choice TEXT NOT NULL,
    text_fi TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    PRIMARY KEY (county, code, version, question_place, place)
);

-- The responses to surveys of the county's own, by the survey's number.
CREATE TABLE own_responses (
    county BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    response TEXT NOT NULL,
    PRIMARY KEY (county, survey, response)
);

-- A row for each point, number or chosen choice.
CREATE TABLE own_answers (
    county BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    question TEXT NOT NULL,
    response TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (county, survey, question, response, answer)
);

-- What was written, apart from the rest.
CREATE TABLE own_texts (
    county BIGINT NOT NULL,
    survey BIGINT NOT NULL,
    question TEXT NOT NULL,
    response TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, survey, question, response)
);

-- Which survey a QR address leads to, by its code; without a row, the national one.
CREATE TABLE qr_surveys (
    county BIGINT NOT NULL,
    qr TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (county, qr)
);
