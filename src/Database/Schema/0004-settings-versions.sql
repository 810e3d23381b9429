-- What replications were told to do: one row whenever a poll finds that it changed. Secrets are masked before they come here.
-- Times are in milliseconds since 1970-01-01 UTC; the parts are JSON texts.
CREATE TABLE settings_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    target_name TEXT NOT NULL,
    arn TEXT NOT NULL,
    identifier TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    -- The same for documents that differ by order and blanks only.
    fingerprint TEXT NOT NULL,
    config TEXT NOT NULL,
    table_mappings TEXT,
    settings TEXT,
    supplemental TEXT
);

CREATE INDEX settings_version_by_arn ON settings_version (target_name, arn, id);
