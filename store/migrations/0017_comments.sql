-- By which model a text was read last; a newer one has a higher number and reads it again. What waits is found by it.
ALTER TABLE feedback ADD COLUMN read_by BIGINT NOT NULL DEFAULT 0;
CREATE INDEX feedback_to_read ON feedback (county, read_by);
ALTER TABLE comments ADD COLUMN read_by BIGINT NOT NULL DEFAULT 0;
CREATE INDEX comments_to_read ON comments (county, read_by);

-- The models of a county in the order of their making. Made of: a digest of all that it learnt from. The body is the
-- file in hexadecimals; empty where it is the one that Kuule brings, and in all but the latest.
CREATE TABLE comment_models (
    county BIGINT NOT NULL,
    model BIGINT NOT NULL,
    made_of TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    corrections BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, model)
);

-- What a model read. Source: 1 feedback, 2 comment of a survey. Sentiment: 0 negative, 1 neutral, 2 positive; null where
-- nothing is said (empty) or the model does not know. Score and chance in thousandths.
CREATE TABLE readings (
    county BIGINT NOT NULL,
    source SMALLINT NOT NULL,
    item TEXT NOT NULL,
    language TEXT NOT NULL,
    empty SMALLINT NOT NULL,
    sentiment SMALLINT,
    score SMALLINT NOT NULL,
    mixed SMALLINT NOT NULL,
    PRIMARY KEY (county, source, item)
);

CREATE TABLE reading_topics (
    county BIGINT NOT NULL,
    source SMALLINT NOT NULL,
    item TEXT NOT NULL,
    topic TEXT NOT NULL,
    chance SMALLINT NOT NULL,
    suggested SMALLINT NOT NULL,
    PRIMARY KEY (county, source, item, topic)
);

-- What a handler says a feedback is; its topics stand in feedback_topics.
CREATE TABLE judgements (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    sentiment SMALLINT,
    mixed SMALLINT NOT NULL,
    person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (county, feedback)
);

-- Who looked at the personal data of a feedback that is not theirs to handle, and when. Nothing is ever deleted here.
CREATE TABLE unmaskings (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (county, feedback, person, at)
);
