-- The words of feedback are kept apart from it, in whatever index of words the database has (store/src/dialect.rs).
-- A feedback that was received or changed waits to be read into it; those that wait are all that this index holds.

ALTER TABLE feedback ADD COLUMN indexed SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX feedback_to_index ON feedback (county, feedback) WHERE indexed = 0;

-- Its place in the index of words: grows with the time of receipt, so the newest are found first.
ALTER TABLE feedback ADD COLUMN index_place BIGINT;
CREATE UNIQUE INDEX feedback_by_index_place ON feedback (county, index_place) WHERE index_place IS NOT NULL;
