-- What is to leave the house by mail. A message's name follows from what it tells, so it is written once; it never has
-- the feedback's text in it. The recipient is p and a person's number, or f and a feedback whose sender it is: the
-- address is looked up when it is sent. States: waiting, sent, refused, dropped, given_up.
CREATE TABLE outbox (
    county BIGINT NOT NULL,
    message TEXT NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    arguments TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (county, message)
);
CREATE INDEX outbox_by_time ON outbox (county, state, due_at);
CREATE INDEX outbox_by_recipient ON outbox (county, recipient, kind, created_at);

-- Who was told what of which feedback, once for each: 0 is nobody and says that it was looked at. The number is that of
-- the event, or the due day of an escalation. The message is empty until the notice stands in one.
CREATE TABLE notices (
    county BIGINT NOT NULL,
    feedback TEXT NOT NULL,
    about TEXT NOT NULL,
    number BIGINT NOT NULL,
    person BIGINT NOT NULL,
    kind TEXT NOT NULL,
    unit BIGINT NOT NULL,
    at BIGINT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (county, feedback, about, number, person)
);
CREATE INDEX notices_waiting ON notices (county, kind, person) WHERE message = '';
CREATE INDEX notices_by_message ON notices (county, message);

-- What somebody does not want to be sent (a set of kinds), and in which language they are written to.
CREATE TABLE mail_choices (
    county BIGINT NOT NULL,
    recipient TEXT NOT NULL,
    declined BIGINT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (county, recipient)
);

-- How far a job has come: an instant or a day.
CREATE TABLE job_positions (
    county BIGINT NOT NULL,
    job TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (county, job)
);
