-- The index of words tells weeks from now on: all feedback is read into it again.
UPDATE feedback SET indexed = 0 WHERE indexed = 1;
