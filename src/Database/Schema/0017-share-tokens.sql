-- The number of the token that a link was made by: the link ends with it. NULL for those that people made, and for older ones.
ALTER TABLE share ADD COLUMN maker_token INTEGER;
