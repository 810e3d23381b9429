-- The role that somebody had at their last sign-in, or was found to have when it changed: tokens outlive the role of who made them, and admins are told. Times are in milliseconds
-- since 1970-01-01 UTC.
CREATE TABLE known_person (
    name TEXT NOT NULL,
    way TEXT NOT NULL,
    -- Empty for none.
    role TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (name, way)
) WITHOUT ROWID;
