-- What was there before the log began stood at one place together. Now each has its own, before the first, so that the log
-- can be read by stretches.
UPDATE responses SET place = numbered.place
FROM (
    SELECT county, response, -row_number() OVER (PARTITION BY county ORDER BY submitted_at DESC) AS place
    FROM responses WHERE place = 0
) AS numbered
WHERE responses.county = numbered.county AND responses.response = numbered.response;
