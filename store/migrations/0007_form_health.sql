-- What happens to forms and searches, in counts only: nobody's address, and no time nearer than an hour.

-- Several servers add to the same row. `field` is the field that was to be mended, or empty for the form as a whole.
CREATE TABLE form_counts (
    county BIGINT NOT NULL,
    day BIGINT NOT NULL,
    form TEXT NOT NULL,
    language TEXT NOT NULL,
    event TEXT NOT NULL,
    field TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (county, day, form, language, event, field)
);

-- The same by the hour (hours since 1970), for alarms; swept after some weeks.
CREATE TABLE form_hours (
    county BIGINT NOT NULL,
    hour BIGINT NOT NULL,
    form TEXT NOT NULL,
    event TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (county, hour, form, event)
);

CREATE TABLE form_alarms (
    county BIGINT NOT NULL,
    alarm TEXT NOT NULL,
    form TEXT NOT NULL,
    trouble TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    now_count BIGINT NOT NULL,
    usual_count BIGINT NOT NULL,
    seen_by BIGINT,
    closed_at BIGINT,
    note TEXT NOT NULL,
    PRIMARY KEY (county, alarm)
);
CREATE INDEX form_alarms_by_time ON form_alarms (county, raised_at);

-- What people searched for and did not find, folded; swept after ninety days.
CREATE TABLE missed_searches (
    county BIGINT NOT NULL,
    day BIGINT NOT NULL,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (county, day, words, language)
);

-- Searches that are no words for a target of ours: not shown any more.
CREATE TABLE refused_words (
    county BIGINT NOT NULL,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (county, words, language)
);

-- The signs for which a feedback was set aside, as bits; 0 for all that goes to the inbox. The index holds only those
-- that are set aside, so that intake does not pay for it.
ALTER TABLE feedback ADD COLUMN set_aside SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX feedback_set_aside ON feedback (county, handled_by) WHERE set_aside <> 0;

-- A server that keeps feedback in memory asks what has happened since.
CREATE INDEX feedback_events_by_time ON feedback_events (county, at);
