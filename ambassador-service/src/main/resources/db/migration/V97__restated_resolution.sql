-- Purpose: the end of a matter can be judged anew like an answer.
-- Lock risk: the primary key of restated_due is made anew while the table is locked; it has rows only where somebody restated.
-- Deploy order: before the service.

-- What is judged: an answer, by its sequence, or the end of a matter, by its number.
ALTER TABLE restated_due
    ADD COLUMN about text NOT NULL DEFAULT 'response' CONSTRAINT ck_restated_due_about CHECK (about IN ('response', 'resolution')),
    DROP CONSTRAINT pk_restated_due,
    ADD CONSTRAINT pk_restated_due PRIMARY KEY (conversation_id, about, sequence);
ALTER TABLE restated_due ALTER COLUMN about DROP DEFAULT;
