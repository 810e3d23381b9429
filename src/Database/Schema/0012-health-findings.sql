-- What readings beside the list found wrong with replications, until one disproves it: nobody may look again for days, and a restart mends nothing.
CREATE TABLE health_finding (
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    -- tables, latency or silence.
    kind TEXT NOT NULL,
    -- JSON, as the program wrote it; what another version does not understand is left out.
    found TEXT NOT NULL,
    PRIMARY KEY (target_name, arn, kind)
) WITHOUT ROWID;
