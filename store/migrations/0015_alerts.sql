-- Alarms of a unit's figures. The value and what it is compared with are thousandths of the measure's unit; the base is
-- how many answers they are made of. Open until somebody closes it.
CREATE TABLE measure_alerts (
    county BIGINT NOT NULL,
    alert TEXT NOT NULL,
    unit BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    value BIGINT NOT NULL,
    usual BIGINT NOT NULL,
    base BIGINT NOT NULL,
    seen_by BIGINT,
    seen_at BIGINT,
    closed_by BIGINT,
    closed_at BIGINT,
    note TEXT NOT NULL,
    PRIMARY KEY (county, alert)
);
CREATE INDEX measure_alerts_by_time ON measure_alerts (county, raised_at);

-- Where and when a comment was given: a unit's newest are found without reading every answer.
ALTER TABLE comments ADD COLUMN unit BIGINT;
ALTER TABLE comments ADD COLUMN submitted_at BIGINT;
UPDATE comments SET
    unit = (SELECT r.unit FROM responses r WHERE r.county = comments.county AND r.response = comments.response),
    submitted_at = (SELECT r.submitted_at FROM responses r
        WHERE r.county = comments.county AND r.response = comments.response);
CREATE INDEX comments_by_time ON comments (county, submitted_at);
