-- What the readers of a safety notice tell its sender by the code; empty where they tell nothing.
ALTER TABLE safety_notices ADD COLUMN reply TEXT NOT NULL DEFAULT '';
