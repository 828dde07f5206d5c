-- Purpose: what the router says of people and topics, and replies that ask the customer something.
-- Lock risk: short, a column without a rewrite. Deploy order: before the service.

-- Why, where the desk itself concluded it; null where somebody said it.
ALTER TABLE availability ADD COLUMN reason text;

-- What leads are to look at; whether a conversation still needs it is seen from the conversation itself.
CREATE TABLE lead_notice (
    id              uuid        NOT NULL CONSTRAINT pk_lead_notice PRIMARY KEY,
    kind            text        NOT NULL CONSTRAINT ck_lead_notice_kind CHECK (kind IN ('unroutable', 'escalated', 'burst')),
    -- No reference: what is told of a conversation may be stored before its first comment is.
    conversation_id uuid,
    topic           text,
    reason          text        NOT NULL,
    arrivals        int,
    usual           double precision,
    noticed_at      timestamptz NOT NULL,
    over_at         timestamptz,
    CONSTRAINT ck_lead_notice_about CHECK ((kind = 'burst') = (conversation_id IS NULL))
);
CREATE INDEX ix_lead_notice_going_on ON lead_notice (noticed_at) WHERE over_at IS NULL;
CREATE INDEX ix_lead_notice_conversation ON lead_notice (conversation_id) WHERE over_at IS NULL;

-- The end of the matter is not counted against the desk until the customer answers.
CREATE TABLE reply_question (
    reply_id uuid NOT NULL CONSTRAINT pk_reply_question PRIMARY KEY
                           CONSTRAINT fk_reply_question_reply REFERENCES reply
);
