-- Goals of a year with their key results and tasks. Numbers are written out, as people gave them (null: none); lists of
-- names are separated by semicolons. The signer and the instant are there together.
CREATE TABLE goals (
    county BIGINT NOT NULL,
    goal TEXT NOT NULL,
    year BIGINT NOT NULL,
    place BIGINT NOT NULL,
    focus TEXT NOT NULL,
    title TEXT NOT NULL,
    unit BIGINT NOT NULL,
    owner TEXT NOT NULL,
    owner_person BIGINT,
    assessment TEXT NOT NULL,
    summary TEXT NOT NULL,
    narrative TEXT NOT NULL,
    signed_by BIGINT,
    signed_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, goal)
);

CREATE TABLE key_results (
    county BIGINT NOT NULL,
    goal TEXT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    measured_in TEXT NOT NULL,
    better TEXT NOT NULL,
    baseline TEXT,
    target TEXT,
    assessment TEXT NOT NULL,
    measure TEXT NOT NULL,
    responsible TEXT NOT NULL,
    PRIMARY KEY (county, goal, number)
);

CREATE TABLE key_result_quarters (
    county BIGINT NOT NULL,
    goal TEXT NOT NULL,
    number BIGINT NOT NULL,
    quarter SMALLINT NOT NULL,
    value TEXT,
    confidence TEXT NOT NULL,
    PRIMARY KEY (county, goal, number, quarter)
);

CREATE TABLE goal_tasks (
    county BIGINT NOT NULL,
    goal TEXT NOT NULL,
    number BIGINT NOT NULL,
    task BIGINT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    responsible TEXT NOT NULL,
    PRIMARY KEY (county, goal, number, task)
);

-- The number is the version of the goal that the change made. The person is null where a command did it.
CREATE TABLE goal_events (
    county BIGINT NOT NULL,
    goal TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (county, goal, number)
);

-- Imported values of what is followed beside the goals; quarter 0 is the baseline.
CREATE TABLE kpis (
    county BIGINT NOT NULL,
    year BIGINT NOT NULL,
    kpi TEXT NOT NULL,
    quarter SMALLINT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (county, year, kpi, quarter)
);

-- Contacts with the ombudsman, as statistics: nobody's name, and reasons as a set in a table of their own.
CREATE TABLE ombudsman_contacts (
    county BIGINT NOT NULL,
    contact TEXT NOT NULL,
    day BIGINT NOT NULL,
    branch TEXT NOT NULL,
    party TEXT NOT NULL,
    provider TEXT NOT NULL,
    place TEXT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (county, contact)
);
CREATE INDEX ombudsman_contacts_by_day ON ombudsman_contacts (county, day);

CREATE TABLE ombudsman_reasons (
    county BIGINT NOT NULL,
    contact TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (county, contact, reason)
);
