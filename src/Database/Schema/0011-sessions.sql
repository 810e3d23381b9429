-- Who is signed in. The cookie holds a random word, of which only the SHA-256 is kept here. What somebody may do follows from the groups at each request;
-- the role is that of the sign-in, so that a session whose role changed meanwhile is found. Times are in milliseconds since 1970-01-01 UTC.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL UNIQUE,
    way TEXT NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    -- A JSON array.
    group_names TEXT NOT NULL,
    role TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
);
