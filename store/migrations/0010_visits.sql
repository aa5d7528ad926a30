-- Visits and calls of which clients may be asked. The person is the keyed hash of a number or an address, empty where
-- there is none. The outcome is empty until a draw has been made: then sampled, or why not. Nothing here leads to an
-- answer: answers carry neither visit nor link.
CREATE TABLE visits (
    county BIGINT NOT NULL,
    visit TEXT NOT NULL,
    visited_at BIGINT NOT NULL,
    visit_type TEXT NOT NULL,
    unit BIGINT NOT NULL,
    language SMALLINT NOT NULL,
    age_group SMALLINT NOT NULL,
    sex SMALLINT NOT NULL,
    municipality TEXT NOT NULL,
    permission SMALLINT NOT NULL,
    channel SMALLINT NOT NULL,
    person TEXT NOT NULL,
    draw BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (county, visit)
);
CREATE INDEX visits_waiting ON visits (county, visited_at) WHERE outcome = '';
CREATE INDEX visits_by_draw ON visits (county, draw, outcome);

-- The number or address of a visit that waits to be drawn or sent, sealed; erased as soon as it is not needed.
CREATE TABLE visit_contacts (
    county BIGINT NOT NULL,
    visit TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county, visit)
);

-- When somebody was asked last, by whatever survey; forgotten after the quarantine.
CREATE TABLE people_asked (
    county BIGINT NOT NULL,
    person TEXT NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (county, person)
);

CREATE TABLE opt_outs (
    county BIGINT NOT NULL,
    person TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (county, person)
);

-- Each draw, and what became of the visits by the unit for which was drawn: of these counts a monthly quota is
-- reckoned.
CREATE TABLE draws (
    county BIGINT NOT NULL,
    draw BIGINT NOT NULL,
    survey TEXT NOT NULL,
    seed TEXT NOT NULL,
    drawn_at BIGINT NOT NULL,
    PRIMARY KEY (county, draw)
);

CREATE TABLE draw_counts (
    county BIGINT NOT NULL,
    draw BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (county, draw, unit, outcome)
);

-- How many are asked about a unit and what is below it, by survey: a rate such as 20% or 300/month.
CREATE TABLE sampling_shares (
    county BIGINT NOT NULL,
    survey TEXT NOT NULL,
    unit BIGINT NOT NULL,
    share TEXT NOT NULL,
    PRIMARY KEY (county, survey, unit)
);
