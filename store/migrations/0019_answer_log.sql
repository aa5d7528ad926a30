-- The log of answers: each has a place in it, and the places are committed in their order. What was there before stands at
-- its beginning.
ALTER TABLE responses ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
CREATE INDEX responses_by_place ON responses (county, place);
