-- Purpose: what is at risk and what somebody holds is found without reading every open conversation: with ten thousand of
-- them the two counters beside the lists took most of the time of the inbox page.
-- Lock risk: writes to the table wait while the indexes are made, about a second for a million rows. Deploy order: before
-- the service.

CREATE INDEX ix_conversation_warn ON conversation (warn_at) WHERE state IN ('TRIAGE', 'QUEUED', 'ASSIGNED');
CREATE INDEX ix_conversation_assigned ON conversation (due_at, id) WHERE state = 'ASSIGNED';
