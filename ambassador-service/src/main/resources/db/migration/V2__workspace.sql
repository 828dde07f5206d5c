-- Purpose: this service's copy of what the router decided, and what people add to it.
-- Lock risk: none, new tables. Deploy order: before the service.

CREATE TABLE conversation (
    id                   uuid        NOT NULL CONSTRAINT pk_conversation PRIMARY KEY,
    -- Ours: rises with everything a person could see change. seenVersion in the API means this one.
    version              bigint      NOT NULL CONSTRAINT ck_conversation_version CHECK (version > 0),
    -- The router's: of two snapshots the higher one is the present.
    routed_version       bigint      NOT NULL,
    source               text        NOT NULL,
    channel              text        NOT NULL,
    contact_id           uuid        NOT NULL,
    contact_name         text        NOT NULL,
    topic                text,
    language             text        NOT NULL,
    state                text        NOT NULL CONSTRAINT ck_conversation_state CHECK
                             (state IN ('TRIAGE', 'QUEUED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'WITHDRAWN')),
    holder               text,
    epoch                bigint,
    started_at           timestamptz,
    opened_at            timestamptz NOT NULL,
    received_at          timestamptz NOT NULL,
    changed_at           timestamptz NOT NULL,
    excerpt              text        NOT NULL,
    first_response_due_at timestamptz,
    next_response_due_at timestamptz,
    -- The soonest deadline that still runs; infinity where none does, so that one index gives the order.
    due_at               timestamptz NOT NULL,
    -- From here on it is at risk: the first warning of a deadline that still runs.
    warn_at              timestamptz NOT NULL,
    -- The reply that waits for approval, if one does; the holder stays the holder meanwhile.
    waiting_reply        uuid,
    waiting_author       text,
    routed               jsonb       NOT NULL,
    CONSTRAINT ck_conversation_holder CHECK
        ((state = 'ASSIGNED') = (holder IS NOT NULL) AND (holder IS NULL) = (epoch IS NULL)),
    CONSTRAINT ck_conversation_waiting CHECK ((waiting_reply IS NULL) = (waiting_author IS NULL))
);
-- The lists: soonest deadline first, in pages; only what is open.
CREATE INDEX ix_conversation_open ON conversation (due_at, id) WHERE state IN ('TRIAGE', 'QUEUED', 'ASSIGNED');
CREATE INDEX ix_conversation_holder ON conversation (holder, due_at, id) WHERE holder IS NOT NULL;
CREATE INDEX ix_conversation_closed ON conversation (changed_at DESC, id DESC)
    WHERE state IN ('ANSWERED', 'RESOLVED', 'WITHDRAWN');
CREATE INDEX ix_conversation_waiting ON conversation (due_at, id) WHERE waiting_reply IS NOT NULL;
CREATE INDEX ix_conversation_contact ON conversation (contact_id, received_at DESC);

CREATE TABLE comment (
    id              uuid        NOT NULL CONSTRAINT pk_comment PRIMARY KEY,
    conversation_id uuid        NOT NULL CONSTRAINT fk_comment_conversation REFERENCES conversation,
    -- The conversation's version with which the present wording appeared.
    at_version      bigint      NOT NULL,
    source          text        NOT NULL,
    received_at     timestamptz NOT NULL,
    edited_at       timestamptz,
    withdrawn_at    timestamptz,
    text            text        NOT NULL,
    document        jsonb       NOT NULL,
    words           tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED
);
CREATE INDEX ix_comment_conversation ON comment (conversation_id, received_at, id);
CREATE INDEX ix_comment_words ON comment USING gin (words);

-- Who held a conversation, from when to when, and why. The router decides; this is the record of it.
CREATE TABLE assignment (
    conversation_id uuid        NOT NULL CONSTRAINT fk_assignment_conversation REFERENCES conversation,
    epoch           bigint      NOT NULL,
    ambassador      text        NOT NULL,
    -- Null where only the end was heard of.
    made_at         timestamptz,
    started_at      timestamptz,
    ended_at        timestamptz,
    end_reason      text,
    reason          jsonb,
    CONSTRAINT pk_assignment PRIMARY KEY (conversation_id, epoch),
    CONSTRAINT ck_assignment_ended CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX ix_assignment_ambassador ON assignment (ambassador, made_at);

CREATE TABLE note (
    id              uuid        NOT NULL CONSTRAINT pk_note PRIMARY KEY,
    conversation_id uuid        NOT NULL CONSTRAINT fk_note_conversation REFERENCES conversation,
    at_version      bigint      NOT NULL,
    author          text        NOT NULL,
    text            text        NOT NULL,
    written_at      timestamptz NOT NULL
);
CREATE INDEX ix_note_conversation ON note (conversation_id, written_at, id);

CREATE TABLE draft (
    conversation_id uuid        NOT NULL CONSTRAINT fk_draft_conversation REFERENCES conversation,
    author          text        NOT NULL,
    text            text        NOT NULL,
    saved_at        timestamptz NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (conversation_id, author)
);
