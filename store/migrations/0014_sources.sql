-- Keys by which other systems send something in: of each a keyed hash. A key is for one purpose.
CREATE TABLE machine_keys (
    county BIGINT NOT NULL,
    secret TEXT NOT NULL,
    purpose TEXT NOT NULL,
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (county, secret)
);
CREATE UNIQUE INDEX machine_keys_by_name ON machine_keys (county, name);

-- How files of other systems are read: which column is what, as JSON.
CREATE TABLE mappings (
    county BIGINT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (county, name)
);

-- Files that somebody brings in, for as long as they work on them and a day at most. Everything in them, and what they
-- are called, is sealed.
CREATE TABLE uploads (
    county BIGINT NOT NULL,
    upload TEXT NOT NULL,
    person BIGINT NOT NULL,
    at BIGINT NOT NULL,
    size BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county, upload)
);

CREATE TABLE upload_parts (
    county BIGINT NOT NULL,
    upload TEXT NOT NULL,
    part BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (county, upload, part)
);
