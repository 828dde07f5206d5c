-- Purpose: response times that are derived anew from everything are derived in many short transactions: where it goes on is
-- kept, so that nobody who asks for a report waits behind one long one.
-- Lock risk: short, a column without a rewrite. Deploy order: before the service.

ALTER TABLE report_progress ADD COLUMN anew_after uuid;
