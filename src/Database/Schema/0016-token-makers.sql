-- Who made a token, and the groups that their way in gave at their last sign-in: a token may no more than these give by now. NULL where it is not known: of older tokens, of those of people
-- whom a proxy names at each request, and of those that were made while nobody had to sign in. maker_groups is a JSON array.
ALTER TABLE api_token ADD COLUMN maker_way TEXT;
ALTER TABLE api_token ADD COLUMN maker_subject TEXT;
ALTER TABLE api_token ADD COLUMN maker_groups TEXT;
