-- Links to the progress of chosen replications. Of a link only a hash is kept, of a passcode only what PBKDF2 makes of it.
-- Times are in milliseconds since 1970-01-01 UTC.
CREATE TABLE share (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    passcode TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    revoked_by TEXT
);

CREATE TABLE share_replication (
    share_id INTEGER NOT NULL REFERENCES share (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (share_id, position)
) WITHOUT ROWID;

-- What links are signed with; one row.
CREATE TABLE share_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL
);
