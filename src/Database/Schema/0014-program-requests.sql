-- Commands that programs sent with an Idempotency-Key, so that what is asked again is not done again. Kept for a day.
-- content is a hash of what was asked; activity_id is set in the transaction that writes the action down, before it is sent.
-- Times are in milliseconds since 1970-01-01 UTC.
CREATE TABLE program_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    activity_id INTEGER,
    answer TEXT,
    UNIQUE (caller, key)
);

CREATE INDEX program_request_begun_at ON program_request (begun_at);
