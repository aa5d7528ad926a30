-- The log of readings: what was read or judged anew takes the next place, so that servers read on from where they are.
-- Topics and words stand with the reading, a line for each. All is read again, so that it has them.
ALTER TABLE readings ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE readings ADD COLUMN topics TEXT NOT NULL DEFAULT '';
ALTER TABLE readings ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE INDEX readings_by_place ON readings (county, place);
UPDATE feedback SET read_by = 0;
UPDATE comments SET read_by = 0;
UPDATE own_texts SET read_by = 0;
DROP TABLE reading_topics;
