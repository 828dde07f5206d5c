-- What has just arrived is one row: while a conversation waits for its first answer, the matter it is about began with that
-- wait and is as open, so it is kept there. It gets a row of its own when it has a story of its own.
-- Lock risk: two columns without a rewrite; a view. Deploy order: before the service. Undo: derive all figures anew with the
-- service of before (UPDATE report_progress SET anew_after = '00000000-0000-0000-0000-000000000000'), then drop both.
ALTER TABLE response_time
    ADD COLUMN is_matter         boolean     NOT NULL DEFAULT false,
    ADD COLUMN resolution_due_at timestamptz,
    ADD CONSTRAINT ck_response_time_matter
        CHECK (NOT is_matter OR (sequence = 1 AND answered_at IS NULL AND closed_at IS NULL));

CREATE VIEW resolution AS
    SELECT conversation_id, number, channel, topic, language, started_at, resolved_at, due_at, calendar_total
    FROM resolution_time
    UNION ALL
    SELECT conversation_id, 1, channel, topic, language, started_at, NULL, resolution_due_at, NULL
    FROM response_time WHERE is_matter;
