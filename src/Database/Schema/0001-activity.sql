-- What people did through the dashboard, and the state changes that its polls found.
-- Every time is in milliseconds since 1970-01-01 UTC. Enumerations are stored by their names.
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('Action', 'StateChange')),
    at INTEGER NOT NULL,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    identifier TEXT NOT NULL,
    operation TEXT,
    parameters TEXT,
    who TEXT,
    origin TEXT,
    -- Null while AWS has not answered.
    outcome TEXT,
    sentence TEXT NOT NULL,
    fault_code TEXT,
    answered_at INTEGER,
    status_before TEXT,
    status_after TEXT,
    health_before TEXT,
    health_after TEXT,
    is_seen_at_start INTEGER NOT NULL
);

CREATE INDEX activity_by_arn ON activity (arn, id);

CREATE INDEX activity_by_at ON activity (at);

CREATE INDEX activity_by_kind ON activity (kind, id);

CREATE INDEX activity_unanswered ON activity (id) WHERE kind = 'Action' AND outcome IS NULL;

-- The last state of each replication that was written down, to be compared with after a restart.
CREATE TABLE replication_state (
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    identifier TEXT NOT NULL,
    status TEXT NOT NULL,
    health TEXT NOT NULL,
    PRIMARY KEY (target_name, arn)
) WITHOUT ROWID;
