-- Posters and cards. Each print has its own code; its visits are counts by day, without any trace of who came.
CREATE TABLE posters (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    target TEXT NOT NULL,
    kind TEXT NOT NULL,
    languages TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    PRIMARY KEY (county, code)
);

CREATE TABLE poster_visits (
    county BIGINT NOT NULL,
    code TEXT NOT NULL,
    day BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    PRIMARY KEY (county, code, day)
);

-- The code that brought a feedback. The index holds only those that have one, so that the others pay nothing.
ALTER TABLE feedback ADD COLUMN poster TEXT;
CREATE INDEX feedback_by_poster ON feedback (county, poster) WHERE poster IS NOT NULL;
