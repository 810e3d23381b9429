-- Datapoints of CloudWatch that were read because somebody looked at them. Thinned with age like the samples of 0005; times in milliseconds since 1970-01-01 UTC.
CREATE TABLE metric_sample (
    subject INTEGER NOT NULL,
    -- As DMS names it, e.g. CDCLatencyTarget.
    metric TEXT NOT NULL,
    -- The width of the datapoint in seconds: a mean of an hour and one of a minute do not mix.
    period INTEGER NOT NULL,
    -- The beginning of its period.
    at INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (subject, metric, period, at)
) WITHOUT ROWID;

CREATE INDEX metric_sample_by_at ON metric_sample (at);
