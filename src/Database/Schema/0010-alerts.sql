-- What is wrong and who was told of it. Times are in milliseconds since 1970-01-01 UTC, enumerations by their names.

-- The activity tells of alerts too: SQLite cannot change a CHECK, so the table is made anew. Numbers are never given twice, so the last one goes with it.
CREATE TABLE activity_next (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('Action', 'StateChange', 'Alert')),
    at INTEGER NOT NULL,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    identifier TEXT NOT NULL,
    operation TEXT,
    parameters TEXT,
    who TEXT,
    origin TEXT,
    outcome TEXT,
    sentence TEXT NOT NULL,
    fault_code TEXT,
    answered_at INTEGER,
    status_before TEXT,
    status_after TEXT,
    health_before TEXT,
    health_after TEXT,
    is_seen_at_start INTEGER NOT NULL,
    is_settled INTEGER NOT NULL DEFAULT 1
);

INSERT INTO activity_next (id, kind, at, target_name, arn, identifier, operation, parameters, who, origin, outcome, sentence, fault_code, answered_at,
                           status_before, status_after, health_before, health_after, is_seen_at_start, is_settled)
SELECT id, kind, at, target_name, arn, identifier, operation, parameters, who, origin, outcome, sentence, fault_code, answered_at,
       status_before, status_after, health_before, health_after, is_seen_at_start, is_settled
FROM activity;

DELETE FROM sqlite_sequence WHERE name = 'activity_next';

INSERT INTO sqlite_sequence (name, seq) SELECT 'activity_next', seq FROM sqlite_sequence WHERE name = 'activity';

DROP TABLE activity;

ALTER TABLE activity_next RENAME TO activity;

CREATE INDEX activity_by_arn ON activity (arn, id);

CREATE INDEX activity_by_at ON activity (at);

CREATE INDEX activity_by_kind ON activity (kind, id);

CREATE INDEX activity_unanswered ON activity (id) WHERE kind = 'Action' AND outcome IS NULL;

CREATE INDEX activity_unsettled ON activity (id) WHERE is_settled = 0;

CREATE TABLE alert (
    id TEXT NOT NULL PRIMARY KEY,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    rule TEXT NOT NULL,
    identifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    sentence TEXT NOT NULL,
    since INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    resolved_at INTEGER,
    -- The severity that was told last.
    told TEXT,
    is_worse INTEGER NOT NULL,
    is_quiet INTEGER NOT NULL,
    UNIQUE (target_name, arn, rule)
) WITHOUT ROWID;

-- The targets that were looked at: what was wrong with them at first sight is not told.
CREATE TABLE alert_target (
    target_name TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE alert_silence (
    id TEXT NOT NULL PRIMARY KEY,
    target_name TEXT,
    arn TEXT,
    identifier TEXT,
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    -- Of hours that come again each week: days as English names with commas, minutes of the day in UTC.
    days TEXT,
    start_minute INTEGER,
    length_minutes INTEGER,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The outbox: one row a message and webhook, written together with the alerts that it tells of.
CREATE TABLE alert_message (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    webhook TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Waiting', 'Sending', 'Delivered', 'GivenUp')),
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    answered_at INTEGER,
    status INTEGER,
    answer TEXT NOT NULL
);

CREATE INDEX alert_message_open ON alert_message (webhook, number) WHERE state IN ('Waiting', 'Sending');

CREATE INDEX alert_message_answered ON alert_message (webhook, answered_at);
