-- Purpose: a word is found in customers' names without reading every conversation, as it is in comments: a rare word took as
-- long as there are conversations in the list.
-- Lock risk: writes to the table wait while the index is made, about two seconds for a million rows. Deploy order: before
-- the service.

CREATE INDEX ix_conversation_name ON conversation USING gin (to_tsvector('simple', contact_name));
