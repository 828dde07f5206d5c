-- Purpose: whose turn it is to approve, and a reply's history that nobody rewrites.
-- Lock risk: reply gets a trigger, briefly locked. Deploy order: before the service.

-- Written with the submission; whose turn it is at any time follows from it.
CREATE TABLE approval (
    reply_id        uuid        NOT NULL CONSTRAINT pk_approval PRIMARY KEY
                                         CONSTRAINT fk_approval_reply REFERENCES reply,
    conversation_id uuid        NOT NULL CONSTRAINT fk_approval_conversation REFERENCES conversation,
    asked_at        timestamptz NOT NULL,
    -- Inside the response target; from then on the leads see it.
    due_at          timestamptz NOT NULL,
    -- Who is asked, one after the other.
    approvers       text[]      NOT NULL,
    -- How many turns have been told of, so that each is told once.
    told            int         NOT NULL DEFAULT 0,
    CONSTRAINT ck_approval_due CHECK (due_at > asked_at),
    CONSTRAINT ck_approval_told CHECK (told BETWEEN 0 AND cardinality(approvers) + 1)
);

-- A CHECK sees one state only; which state may follow which is said here, as the types say it: what waits is decided once,
-- and what an author sent alone may be taken back (before it is delivered) or overtaken. Nothing else changes.
CREATE FUNCTION reply_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'submitted'
        OR OLD.status = 'approved' AND OLD.alone AND NEW.status IN ('withdrawn', 'stale')) THEN
        RAISE EXCEPTION 'a reply that is % cannot become %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_reply_transition';
    END IF;
    IF NEW.status = OLD.status AND (NEW.decided_by, NEW.decided_at, NEW.edited_text)
            IS DISTINCT FROM (OLD.decided_by, OLD.decided_at, OLD.edited_text) THEN
        RAISE EXCEPTION 'a decision about a reply is made once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_reply_decided_once';
    END IF;
    IF (NEW.seen_version, NEW.at_version, NEW.submitted_at, NEW.guidelines, NEW.directory_version, NEW.disclosure,
            NEW.autonomy, NEW.alone, NEW.acknowledgements)
        IS DISTINCT FROM (OLD.seen_version, OLD.at_version, OLD.submitted_at, OLD.guidelines, OLD.directory_version,
            OLD.disclosure, OLD.autonomy, OLD.alone, OLD.acknowledgements) THEN
        RAISE EXCEPTION 'under which rules a reply was written never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_reply_evidence';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reply_moves_on BEFORE UPDATE ON reply FOR EACH ROW EXECUTE FUNCTION reply_moves_on();
