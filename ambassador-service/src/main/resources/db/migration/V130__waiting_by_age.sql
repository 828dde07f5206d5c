-- Purpose: who waits longest is found by when it began, and keeping that index costs less: new rows come at its end.
-- Lock risk: writes to response_time wait while it is made, under a second for a million rows, and nobody but the
-- background waits for those. Deploy order: before the service.

DROP INDEX ix_response_time_open;
CREATE INDEX ix_response_time_open ON response_time (started_at) WHERE answered_at IS NULL AND closed_at IS NULL;
