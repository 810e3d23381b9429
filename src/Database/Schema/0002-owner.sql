-- Which process writes to this file: a word that it makes up at its start. Where another word stands, another one has taken the file over.
CREATE TABLE owner (
    token TEXT NOT NULL
);

-- 0 while polls may still show what became of an action: not answered yet, or its answer was lost.
ALTER TABLE activity ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 1;

UPDATE activity SET is_settled = 0 WHERE kind = 'Action' AND outcome IS NULL;

CREATE INDEX activity_unsettled ON activity (id) WHERE is_settled = 0;
