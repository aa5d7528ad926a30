-- The handler's day: duplicates, ratings, replies that wait for a second reader, templates, groups.

ALTER TABLE feedback ADD COLUMN merged_into TEXT;
ALTER TABLE feedback ADD COLUMN rating SMALLINT;
CREATE INDEX feedback_by_main ON feedback (county, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX feedback_by_surge ON feedback (county, surge) WHERE surge <> '';
CREATE INDEX feedback_done ON feedback (county, completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX feedback_done_by_desk ON feedback (county, handled_by, completed_at) WHERE completed_at IS NOT NULL;

-- A word of the sender carries what its form was called, so that a second press of the button adds nothing.
ALTER TABLE feedback_events ADD COLUMN form TEXT;
CREATE UNIQUE INDEX feedback_events_by_form ON feedback_events (county, form) WHERE form IS NOT NULL;

-- A reply that its author wants somebody else to read before it is sent.
CREATE TABLE reply_drafts (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    body TEXT NOT NULL,
    author BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (county, feedback)
);

CREATE TABLE reply_templates (
    county BIGINT NOT NULL,
    template BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, template)
);

-- A surge of feedback on one matter; its members carry its code. Imported groups have no row here, only members.
CREATE TABLE surges (
    county BIGINT NOT NULL,
    surge TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    PRIMARY KEY (county, surge)
);
