-- Purpose: rows of figures are derived, written by one hand in the transaction that reads the conversation, and thousands a
-- second when many customers write at once: to check each against its conversation, and to lock that row for it, costs more
-- than to write it. Whoever deletes conversations deletes these rows by hand.
-- Lock risk: short locks on the tables, nothing is rewritten. Deploy order: before the service.

ALTER TABLE response_leg DROP CONSTRAINT fk_response_leg_response_time;
ALTER TABLE response_time DROP CONSTRAINT fk_response_time_conversation;
ALTER TABLE resolution_time DROP CONSTRAINT fk_resolution_time_conversation;
