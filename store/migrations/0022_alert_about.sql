-- What a burst of blame is about: the keys of topics, with spaces between.
ALTER TABLE measure_alerts ADD COLUMN about TEXT NOT NULL DEFAULT '';
