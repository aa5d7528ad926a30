-- Where and when an answer in words was given, by which model it was read last, and its name among what is read.
ALTER TABLE own_texts ADD COLUMN unit BIGINT;
ALTER TABLE own_texts ADD COLUMN submitted_at BIGINT;
ALTER TABLE own_texts ADD COLUMN read_by BIGINT NOT NULL DEFAULT 0;
UPDATE own_texts SET
    unit = (SELECT r.unit FROM responses r WHERE r.county = own_texts.county AND r.response = own_texts.response),
    submitted_at = (SELECT r.submitted_at FROM responses r
        WHERE r.county = own_texts.county AND r.response = own_texts.response);
CREATE INDEX own_texts_by_time ON own_texts (county, submitted_at);
CREATE INDEX own_texts_to_read ON own_texts (county, read_by);
CREATE INDEX own_texts_by_item ON own_texts (county, (response || '/' || question));
