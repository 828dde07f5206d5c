-- Purpose: how long an answer is in the making, over all turns of its author, so that it is learned once.
-- Lock risk: short, columns without a rewrite; the update touches what is started and goes on. Deploy order: before the
-- service. What waits for approval now was learned when it was handed in, and stays at 0.

ALTER TABLE assignment ADD COLUMN drafted_ms bigint NOT NULL DEFAULT 0
    CONSTRAINT ck_assignment_drafted CHECK (drafted_ms >= 0);
ALTER TABLE assignment ADD COLUMN drafting_since timestamptz;
UPDATE assignment SET drafting_since = started_at WHERE ended_at IS NULL AND waiting_reply IS NULL;
