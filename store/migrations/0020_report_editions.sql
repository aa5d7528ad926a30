-- Editions of reports. Of a published one the content is the whole compiled report, which does not change any more, and
-- the digest that of the data and definitions that it was made from; of others both are empty.
CREATE TABLE report_editions (
    county BIGINT NOT NULL,
    edition TEXT NOT NULL,
    report TEXT NOT NULL,
    period TEXT NOT NULL,
    language TEXT NOT NULL,
    corrects TEXT NOT NULL,
    state TEXT NOT NULL,
    published_at BIGINT,
    published_by BIGINT,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (county, edition)
);

-- What people wrote: texts by section, and by figure the reasons why it may stand though it does not add up.
CREATE TABLE edition_words (
    county BIGINT NOT NULL,
    edition TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (county, edition, kind, about)
);

CREATE TABLE edition_events (
    county BIGINT NOT NULL,
    edition TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (county, edition, number)
);
