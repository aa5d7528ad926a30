-- What the visit list says of those who are asked by a link goes with the answer: nothing that tells them apart from
-- others of their age and sex. Whether the page was opened and answered is a mark without a time.
ALTER TABLE invitations ADD COLUMN age_group SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN sex SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN opened SMALLINT NOT NULL DEFAULT 0;

-- A message to each visit in a sample: 0 the invitation, 1 the reminder. The token is that of the link, hashed, once it
-- has left; the name is what the operator calls the message in its receipts.
CREATE TABLE sendings (
    county BIGINT NOT NULL,
    visit TEXT NOT NULL,
    message SMALLINT NOT NULL,
    draw BIGINT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    erase_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    handed_at BIGINT NOT NULL,
    token TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (county, visit, message)
);
CREATE INDEX sendings_waiting ON sendings (county, due_at) WHERE state = 'waiting';
CREATE INDEX sendings_handed_over ON sendings (county, handed_at) WHERE state = 'handed_over';
CREATE INDEX sendings_by_name ON sendings (county, name) WHERE name <> '';
CREATE INDEX sendings_by_token ON sendings (county, token) WHERE token <> '';
CREATE INDEX sendings_by_draw ON sendings (county, draw);
CREATE INDEX visits_asked ON visits (county, person) WHERE outcome = 'sampled';

-- Whether it has been forgotten who the people of a draw were.
ALTER TABLE draws ADD COLUMN forgotten SMALLINT NOT NULL DEFAULT 0;

-- Receipts for messages that nobody here knows yet: the answer to a message may come after its receipt.
CREATE TABLE early_receipts (
    county BIGINT NOT NULL,
    name TEXT NOT NULL,
    delivered SMALLINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (county, name)
);
