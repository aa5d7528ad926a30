-- What the sender of a feedback was asked about before it was sent: one bit a matter.
ALTER TABLE feedback ADD COLUMN matters SMALLINT NOT NULL DEFAULT 0;

-- Safety notices of clients and close ones, with readers of their own; the identifier follows from the form's token.
CREATE TABLE safety_notices (
    county BIGINT NOT NULL,
    notice TEXT NOT NULL,
    receipt TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    target TEXT,
    unit BIGINT NOT NULL,
    body TEXT NOT NULL,
    happened_on BIGINT,
    happened_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    severity TEXT NOT NULL,
    prevention TEXT NOT NULL,
    teller TEXT NOT NULL,
    wants_contact SMALLINT NOT NULL,
    state TEXT NOT NULL,
    reviewer BIGINT,
    closed_at BIGINT,
    preventable TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, notice)
);
CREATE UNIQUE INDEX safety_notices_by_receipt ON safety_notices (county, receipt);
CREATE INDEX safety_notices_by_time ON safety_notices (county, received_at);

CREATE TABLE safety_events (
    county BIGINT NOT NULL,
    notice TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    what TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, notice, number)
);

-- Who read a notice: one row a person and day.
CREATE TABLE safety_reads (
    county BIGINT NOT NULL,
    notice TEXT NOT NULL,
    person BIGINT NOT NULL,
    day BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (county, notice, person, day)
);

-- Sealed as the contact details of feedback are, and apart from them.
CREATE TABLE safety_contacts (
    county BIGINT NOT NULL,
    notice TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county, notice)
);
