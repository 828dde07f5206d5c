-- Purpose: what every restatement said is kept, also where a later one judged the same anew. restated_due still holds the
-- newest only, which is what counts; it is read with every figure, this table only where somebody asks how it came to that.
-- Lock risk: restatement gets a column without being rewritten; the new table is filled from restated_due, which has rows
-- only where somebody restated. Deploy order: before the service.

CREATE TABLE restated_verdict (
    conversation_id uuid NOT NULL CONSTRAINT fk_restated_verdict_conversation REFERENCES conversation,
    about           text NOT NULL CONSTRAINT ck_restated_verdict_about CHECK (about IN ('response', 'resolution')),
    sequence        int  NOT NULL,
    restatement_id  uuid NOT NULL CONSTRAINT fk_restated_verdict_restatement REFERENCES restatement,
    -- What counted until then: what was promised, or what an earlier restatement said. Null where nothing was promised.
    counted_at      timestamptz,
    counted_as      text NOT NULL
        CONSTRAINT ck_restated_verdict_counted_as CHECK (counted_as IN ('met', 'missed', 'running', 'closed', 'unpromised')),
    due_at          timestamptz,
    verdict         text NOT NULL
        CONSTRAINT ck_restated_verdict_verdict CHECK (verdict IN ('met', 'missed', 'running', 'closed', 'unpromised')),
    CONSTRAINT pk_restated_verdict PRIMARY KEY (conversation_id, about, sequence, restatement_id)
);
-- Those behind a restatement's counts.
CREATE INDEX ix_restated_verdict_changed ON restated_verdict (restatement_id) WHERE counted_as <> verdict;

-- How many verdicts were kept and missed before and after it, as it was made; null for those made before this was kept.
ALTER TABLE restatement ADD COLUMN effect jsonb;

-- Of what was restated before, what earlier restatements said of the same is gone: what was promised stands before it.
INSERT INTO restated_verdict (conversation_id, about, sequence, restatement_id, counted_at, counted_as, due_at, verdict)
SELECT restated.conversation_id, restated.about, restated.sequence, restatement_id, one.due_at, promised.standing,
    restated.due_at, due.standing
FROM restated_due AS restated
JOIN restatement ON restatement.id = restatement_id
JOIN (
    SELECT conversation_id, 'response' AS about, sequence, due_at, answered_at AS done_at, closed_at FROM response_time
    UNION ALL
    SELECT conversation_id, 'resolution', number, due_at, resolved_at, NULL FROM resolution_time
) AS one ON (one.conversation_id, one.about, one.sequence) = (restated.conversation_id, restated.about, restated.sequence)
CROSS JOIN LATERAL (SELECT CASE
    WHEN one.due_at IS NULL THEN 'unpromised'
    WHEN done_at IS NOT NULL THEN CASE WHEN done_at > one.due_at THEN 'missed' ELSE 'met' END
    WHEN one.due_at < coalesce(closed_at, made_at) THEN 'missed'
    WHEN closed_at IS NULL THEN 'running' ELSE 'closed' END AS standing) AS promised
CROSS JOIN LATERAL (SELECT CASE
    WHEN restated.due_at IS NULL THEN 'unpromised'
    WHEN done_at IS NOT NULL THEN CASE WHEN done_at > restated.due_at THEN 'missed' ELSE 'met' END
    WHEN restated.due_at < coalesce(closed_at, made_at) THEN 'missed'
    WHEN closed_at IS NULL THEN 'running' ELSE 'closed' END AS standing) AS due;
