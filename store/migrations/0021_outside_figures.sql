-- Figures of a year that come from elsewhere, for the yearly account: access to care, remote contacts. Numbers are texts as
-- they were given; country is empty where it is not known.
CREATE TABLE outside_figures (
    county BIGINT NOT NULL,
    year BIGINT NOT NULL,
    figure TEXT NOT NULL,
    theme TEXT NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    measured_in TEXT NOT NULL,
    value TEXT NOT NULL,
    country TEXT NOT NULL,
    decimals SMALLINT NOT NULL,
    source TEXT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (county, year, figure)
);
