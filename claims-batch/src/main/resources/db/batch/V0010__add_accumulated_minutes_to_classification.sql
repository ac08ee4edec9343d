-- writer: claims-batch/classify
-- The overlap's minutes as thresholds add them up; null when unknown, and on what was classified before there were any.
ALTER TABLE classification
    ADD COLUMN continuous_minutes INT NULL COMMENT 'of the longest stretch inside the windows',
    ADD COLUMN day_minutes        INT NULL COMMENT 'of the fullest day in Seoul',
    ADD COLUMN month_minutes      INT NULL COMMENT 'of the fullest month in Seoul';
