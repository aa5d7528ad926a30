-- What units do about what they were told, and say in public.
CREATE TABLE actions (
    county BIGINT NOT NULL,
    action TEXT NOT NULL,
    unit BIGINT NOT NULL,
    owner BIGINT NOT NULL,
    progress TEXT NOT NULL,
    heard_fi TEXT NOT NULL,
    heard_sv TEXT NOT NULL,
    heard_en TEXT NOT NULL,
    did_fi TEXT NOT NULL,
    did_sv TEXT NOT NULL,
    did_en TEXT NOT NULL,
    published_at BIGINT,
    begun_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, action)
);

CREATE TABLE action_topics (
    county BIGINT NOT NULL,
    action TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (county, action, topic)
);

CREATE TABLE action_feedback (
    county BIGINT NOT NULL,
    action TEXT NOT NULL,
    feedback TEXT NOT NULL,
    PRIMARY KEY (county, action, feedback)
);
CREATE INDEX action_feedback_by_feedback ON action_feedback (county, feedback);

CREATE TABLE action_events (
    county BIGINT NOT NULL,
    action TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (county, action, number)
);
