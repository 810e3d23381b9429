-- How things went: samples that are thinned with age and gone after two weeks. Every time is in milliseconds since 1970-01-01 UTC.
-- What samples are of. Samples name it by its number: an ARN in each of them would be most of the file.
CREATE TABLE history_subject (
    id INTEGER PRIMARY KEY,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    UNIQUE (target_name, arn)
);

-- ReplicationStats of replications in their full load.
CREATE TABLE progress_sample (
    subject INTEGER NOT NULL,
    at INTEGER NOT NULL,
    -- When the run began that it belongs to; 0 where DMS did not say.
    run INTEGER NOT NULL,
    percent INTEGER,
    loaded INTEGER NOT NULL,
    loading INTEGER NOT NULL,
    queued INTEGER NOT NULL,
    errored INTEGER NOT NULL,
    PRIMARY KEY (subject, at)
) WITHOUT ROWID;

CREATE INDEX progress_sample_by_at ON progress_sample (at);

-- The sum of FullLoadRows of all tables of a replication.
CREATE TABLE row_sample (
    subject INTEGER NOT NULL,
    at INTEGER NOT NULL,
    run INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (subject, at)
) WITHOUT ROWID;

CREATE INDEX row_sample_by_at ON row_sample (at);

-- Single tables of replications whose tables somebody looked at.
CREATE TABLE table_sample (
    subject INTEGER NOT NULL,
    schema_name TEXT NOT NULL,
    table_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    -- Inserts, updates and deletes that were applied to the target.
    changes INTEGER NOT NULL,
    PRIMARY KEY (subject, schema_name, table_name, at)
) WITHOUT ROWID;

CREATE INDEX table_sample_by_at ON table_sample (at);

-- How long the stages of start-ups took.
CREATE TABLE stage_time (
    id INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    stage TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL
);

CREATE INDEX stage_time_by_stage ON stage_time (stage, began_at);
