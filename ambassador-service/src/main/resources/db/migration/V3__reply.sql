-- Purpose: what was answered, who took responsibility for it, and its way to the customer.
-- Lock risk: none, new tables. Deploy order: before the service.

CREATE TABLE reply (
    id                uuid        NOT NULL CONSTRAINT pk_reply PRIMARY KEY,
    conversation_id   uuid        NOT NULL CONSTRAINT fk_reply_conversation REFERENCES conversation,
    status            text        NOT NULL CONSTRAINT ck_reply_status CHECK
                          (status IN ('submitted', 'approved', 'sent-back', 'rejected', 'withdrawn', 'stale')),
    author            text        NOT NULL,
    -- As the author handed it in; never changed afterwards.
    text              text        NOT NULL,
    -- The conversation's version the author had read up to, and the one with which the reply appeared.
    seen_version      bigint      NOT NULL,
    at_version        bigint      NOT NULL,
    submitted_at      timestamptz NOT NULL,
    -- What the machine found and what it looked for, so that the decision can be explained years later.
    findings          jsonb       NOT NULL,
    guidelines        jsonb       NOT NULL,
    directory_version bigint      NOT NULL,
    disclosure        text        NOT NULL,
    -- The autonomy that applied, whether the author sent it alone, and why, in words.
    autonomy          text        NOT NULL CONSTRAINT ck_reply_autonomy CHECK
                          (autonomy IN ('direct', 'send-then-sample', 'four-eyes', 'specialist')),
    alone             boolean     NOT NULL,
    because           text        NOT NULL,
    -- Who let it out, sent it back or rejected it; null where nobody decided: withdrawn, stale.
    decided_by        text,
    decided_at        timestamptz,
    decision_comment  text,
    -- The approver's wording, where it is not the author's, with what the machine found in it.
    edited_text       text,
    edited_findings   jsonb,
    idempotency_key   text,
    text_sha256       text        NOT NULL,
    CONSTRAINT ck_reply_decided_at CHECK ((status = 'submitted') = (decided_at IS NULL)),
    CONSTRAINT ck_reply_decided_by CHECK
        ((status IN ('approved', 'sent-back', 'rejected')) = (decided_by IS NOT NULL)),
    CONSTRAINT ck_reply_comment CHECK ((status IN ('sent-back', 'rejected')) = (decision_comment IS NOT NULL)),
    CONSTRAINT ck_reply_edited CHECK
        ((edited_text IS NULL OR status = 'approved') AND (edited_text IS NULL) = (edited_findings IS NULL)),
    -- Nobody decides about a reply of their own, except that who may send alone takes responsibility alone.
    CONSTRAINT ck_reply_never_by_the_author CHECK (decided_by IS NULL OR (decided_by = author) = alone),
    CONSTRAINT ck_reply_alone CHECK (NOT alone OR status = 'approved')
);
CREATE INDEX ix_reply_conversation ON reply (conversation_id, at_version);
-- One reply at a time waits for approval in a conversation.
CREATE UNIQUE INDEX uq_reply_waiting ON reply (conversation_id) WHERE status = 'submitted';
-- The same words to the same state of affairs are the same reply; once taken or sent back they may be handed in anew.
CREATE UNIQUE INDEX uq_reply_repeat ON reply (conversation_id, author, seen_version, text_sha256)
    WHERE status IN ('submitted', 'approved');
CREATE UNIQUE INDEX uq_reply_idempotency_key ON reply (author, idempotency_key) WHERE idempotency_key IS NOT NULL;

-- A reply that may go out, written with the approval: what is to be sent is decided before anything is sent.
CREATE TABLE delivery (
    reply_id        uuid        NOT NULL CONSTRAINT pk_delivery PRIMARY KEY
                                         CONSTRAINT fk_delivery_reply REFERENCES reply,
    conversation_id uuid        NOT NULL CONSTRAINT fk_delivery_conversation REFERENCES conversation,
    author          text        NOT NULL,
    source          text        NOT NULL,
    -- sent: on the wire, answer not known yet. unknown: perhaps arrived; tried again under the same webhook-id.
    state           text        NOT NULL CONSTRAINT ck_delivery_state CHECK
                        (state IN ('queued', 'sent', 'delivered', 'failed', 'unknown')),
    -- The body, fixed so that every attempt sends the same bytes; null where the source asks for it itself.
    body            text,
    intended_at     timestamptz NOT NULL,
    -- How often it was tried; also the fence: an outcome counts only for the attempt it belongs to.
    attempts        int         NOT NULL DEFAULT 0,
    -- Whether any attempt perhaps arrived: then giving up leaves it unknown, never failed.
    ambiguous       boolean     NOT NULL DEFAULT false,
    -- Null once nobody tries any more. While it is sent: when the attempt counts as lost.
    next_attempt_at timestamptz,
    detail          text,
    ended_at        timestamptz,
    CONSTRAINT ck_delivery_ended CHECK ((next_attempt_at IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT ck_delivery_running CHECK
        (next_attempt_at IS NOT NULL AND state IN ('queued', 'sent', 'unknown')
            OR next_attempt_at IS NULL AND state IN ('delivered', 'failed', 'unknown'))
);
CREATE INDEX ix_delivery_conversation ON delivery (conversation_id);
CREATE INDEX ix_delivery_due ON delivery (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE TABLE delivery_attempt (
    reply_id   uuid        NOT NULL CONSTRAINT fk_delivery_attempt_delivery REFERENCES delivery,
    attempt    int         NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    -- Null while it runs.
    outcome    text CONSTRAINT ck_delivery_attempt_outcome CHECK
                   (outcome IN ('accepted', 'refused', 'gone', 'not-sent', 'unknown')),
    status     int,
    detail     text,
    CONSTRAINT pk_delivery_attempt PRIMARY KEY (reply_id, attempt),
    CONSTRAINT ck_delivery_attempt_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
