-- Tokens of programs. The token itself is nowhere: only its SHA-256 is kept. Every time is in milliseconds since 1970-01-01 UTC.
CREATE TABLE api_token (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    -- Its first signs, for people.
    prefix TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Names of capabilities with blanks between them.
    capabilities TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER,
    revoked_by TEXT
);
