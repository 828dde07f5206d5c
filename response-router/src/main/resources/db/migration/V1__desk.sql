-- Purpose: everything the desk must remember to go on after a restart, and why it decided as it did.
-- Lock risk: none, new tables. Deploy order: before the service.

-- One row. Whoever writes raises the version it has read: of two instances one wins, the other reads everything again.
CREATE TABLE desk (
    id      smallint CONSTRAINT pk_desk PRIMARY KEY CONSTRAINT ck_desk_one CHECK (id = 1),
    version bigint   NOT NULL
);
INSERT INTO desk (id, version) VALUES (1, 0);

CREATE TABLE conversation (
    id               uuid        CONSTRAINT pk_conversation PRIMARY KEY,
    version          bigint      NOT NULL,
    source           text        NOT NULL,
    channel          text        NOT NULL,
    contact_id       uuid        NOT NULL,
    contact_name     text        NOT NULL,
    opened_at        timestamptz NOT NULL,
    topic            text,
    topic_reason     text        NOT NULL,
    language         text        NOT NULL,
    priority         smallint    NOT NULL CONSTRAINT ck_conversation_priority CHECK (priority BETWEEN 1 AND 4),
    status           text        NOT NULL CONSTRAINT ck_conversation_status
        CHECK (status IN ('TRIAGE', 'QUEUED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'WITHDRAWN')),
    waiting_reason   text,
    comments         int         NOT NULL CONSTRAINT ck_conversation_comments CHECK (comments >= 0),
    unanswered       int         NOT NULL CONSTRAINT ck_conversation_unanswered CHECK (unanswered >= 0),
    waiting_since    timestamptz NOT NULL,
    last_received_at timestamptz NOT NULL,
    last_taken_in_at timestamptz NOT NULL,
    answered_at      timestamptz,
    deadlines        jsonb       NOT NULL,
    epoch            bigint      NOT NULL CONSTRAINT ck_conversation_epoch CHECK (epoch >= 0),
    familiar         text,
    excluded         jsonb       NOT NULL,
    undelivered      jsonb       NOT NULL,
    -- whether something may still happen to it by itself: these are in every instance's memory
    active           boolean     NOT NULL,
    -- the types of the model say the same: only with a topic can somebody be authorized
    CONSTRAINT ck_conversation_triage CHECK (status <> 'TRIAGE' OR topic IS NULL),
    CONSTRAINT ck_conversation_topic CHECK (status NOT IN ('QUEUED', 'ASSIGNED') OR topic IS NOT NULL),
    CONSTRAINT ck_conversation_waiting CHECK ((status = 'QUEUED') = (waiting_reason IS NOT NULL)),
    CONSTRAINT ck_conversation_assigned CHECK (status <> 'ASSIGNED' OR epoch > 0),
    CONSTRAINT ck_conversation_active CHECK (active OR status NOT IN ('TRIAGE', 'QUEUED', 'ASSIGNED'))
) WITH (fillfactor = 70);
CREATE INDEX ix_conversation_contact ON conversation (contact_id, opened_at DESC);
CREATE INDEX ix_conversation_active ON conversation (id) WHERE active;

-- The text stays with those who show it; here only what tells a repetition from an edit, and where it belongs.
CREATE TABLE comment (
    id              uuid        CONSTRAINT pk_comment PRIMARY KEY,
    conversation_id uuid        CONSTRAINT fk_comment_conversation REFERENCES conversation,
    fingerprint     text,
    taken_in_at     timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    -- without a conversation it was taken back before it came
    CONSTRAINT ck_comment_place CHECK (conversation_id IS NOT NULL OR withdrawn_at IS NOT NULL)
);

CREATE TABLE conversation_thread (
    source          text NOT NULL,
    channel         text NOT NULL,
    thread          text NOT NULL,
    conversation_id uuid NOT NULL CONSTRAINT fk_conversation_thread_conversation REFERENCES conversation,
    CONSTRAINT pk_conversation_thread PRIMARY KEY (source, channel, thread)
);

-- Who might answer a kind of conversation under a version of the directory; thousands of decisions share a row.
CREATE TABLE eligibility (
    id                uuid   CONSTRAINT pk_eligibility PRIMARY KEY,
    directory_version bigint NOT NULL,
    topic             text   NOT NULL,
    channel           text   NOT NULL,
    language          text   NOT NULL,
    eligible          jsonb  NOT NULL,
    unfit             jsonb  NOT NULL
);

CREATE TABLE decision (
    id                uuid        CONSTRAINT pk_decision PRIMARY KEY,
    conversation_id   uuid        NOT NULL CONSTRAINT fk_decision_conversation REFERENCES conversation,
    decided_at        timestamptz NOT NULL,
    cause             text        NOT NULL CONSTRAINT ck_decision_cause
        CHECK (cause IN ('ARRIVED', 'FREED', 'ASKED', 'CLAIMED', 'ASSIGNED')),
    ambassador        text,
    epoch             bigint,
    waiting_reason    text,
    policy            text        NOT NULL,
    directory_version bigint      NOT NULL,
    eligibility_id    uuid        CONSTRAINT fk_decision_eligibility REFERENCES eligibility,
    candidates        jsonb       NOT NULL,
    excluded          jsonb       NOT NULL,
    runner_up         text,
    terms             jsonb       NOT NULL,
    -- either somebody got it, or there is a reason why nobody did
    CONSTRAINT ck_decision_outcome CHECK ((ambassador IS NULL) <> (waiting_reason IS NULL)),
    CONSTRAINT ck_decision_epoch CHECK ((ambassador IS NULL) = (epoch IS NULL))
);
CREATE INDEX ix_decision_conversation ON decision (conversation_id, decided_at);

CREATE TABLE assignment (
    conversation_id uuid        NOT NULL CONSTRAINT fk_assignment_conversation REFERENCES conversation,
    epoch           bigint      NOT NULL CONSTRAINT ck_assignment_epoch CHECK (epoch > 0),
    ambassador      text        NOT NULL,
    decision_id     uuid        NOT NULL CONSTRAINT fk_assignment_decision REFERENCES decision,
    made_at         timestamptz NOT NULL,
    react_by        timestamptz NOT NULL,
    started_at      timestamptz,
    waiting_reply   uuid,
    ended_at        timestamptz,
    end_reason      text CONSTRAINT ck_assignment_end_reason
        CHECK (end_reason IN ('ANSWERED', 'NO_REACTION', 'HANDED_BACK', 'AWAY', 'SHIFT_ENDED', 'REASSIGNED',
                              'TOPIC_CHANGED', 'NOT_AUTHORIZED', 'RESOLVED', 'WITHDRAWN')),
    CONSTRAINT pk_assignment PRIMARY KEY (conversation_id, epoch),
    CONSTRAINT ck_assignment_order CHECK (started_at >= made_at AND ended_at >= made_at),
    CONSTRAINT ck_assignment_ended CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
    -- a reply can wait for approval only after somebody began to write it
    CONSTRAINT ck_assignment_waiting CHECK (waiting_reply IS NULL OR started_at IS NOT NULL)
) WITH (fillfactor = 80);
-- The promise: at most one person holds a conversation, whatever the code does.
CREATE UNIQUE INDEX uq_assignment_active ON assignment (conversation_id) WHERE ended_at IS NULL;
CREATE INDEX ix_assignment_held ON assignment (ambassador) WHERE ended_at IS NULL;

-- Beside the directory, which may hear of a person later than we hear from them.
CREATE TABLE attendance (
    ambassador      text        CONSTRAINT pk_attendance PRIMARY KEY,
    signed_in       boolean     NOT NULL,
    absence         text,
    absent_until    timestamptz,
    misses_in_a_row int         NOT NULL CONSTRAINT ck_attendance_misses CHECK (misses_in_a_row >= 0),
    idle_since      timestamptz NOT NULL,
    said_at         timestamptz NOT NULL,
    CONSTRAINT ck_attendance_absence CHECK (absence IS NOT NULL OR absent_until IS NULL)
) WITH (fillfactor = 70);
