-- Who did it beside what they are called: names are a provider's to give, and two may have the same one. Null in what was written before.
ALTER TABLE activity ADD COLUMN way TEXT;

ALTER TABLE activity ADD COLUMN subject TEXT;
