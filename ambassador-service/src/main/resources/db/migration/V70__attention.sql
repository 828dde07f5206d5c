-- Purpose: what concerns one person's attention: how they read, what they have seen, put off, or were asked to look at;
-- and replies that are held back for some seconds before they go out.
-- Lock risk: new tables; two columns without rewriting. Deploy order: before the service.

-- No row, or null: as the browser says, else as the desk.
CREATE TABLE personal_setting (
    ambassador text        NOT NULL CONSTRAINT pk_personal_setting PRIMARY KEY,
    language   text                 CONSTRAINT ck_personal_setting_language CHECK (language IN ('en', 'de')),
    timezone   text,
    changed_at timestamptz NOT NULL
);

-- Who has seen a conversation up to which of its versions, and who looks at it now.
CREATE TABLE viewer (
    conversation_id uuid        NOT NULL CONSTRAINT fk_viewer_conversation REFERENCES conversation,
    person          text        NOT NULL,
    seen_version    bigint      NOT NULL,
    -- An open page says so again and again; who does not any more has gone. Past where nobody looks.
    looking_until   timestamptz NOT NULL,
    writing_until   timestamptz NOT NULL,
    CONSTRAINT pk_viewer PRIMARY KEY (conversation_id, person)
);

-- What somebody put off. It comes back when the time is over, or when the customer writes.
CREATE TABLE snooze (
    conversation_id uuid        NOT NULL CONSTRAINT fk_snooze_conversation REFERENCES conversation,
    person          text        NOT NULL,
    until           timestamptz NOT NULL,
    CONSTRAINT pk_snooze PRIMARY KEY (conversation_id, person)
);
CREATE INDEX ix_snooze_until ON snooze (until);
CREATE INDEX ix_snooze_person ON snooze (person);

-- Who was named in a note, until they have read it.
CREATE TABLE mention (
    note_id         uuid        NOT NULL CONSTRAINT fk_mention_note REFERENCES note,
    conversation_id uuid        NOT NULL CONSTRAINT fk_mention_conversation REFERENCES conversation,
    person          text        NOT NULL,
    read_at         timestamptz,
    CONSTRAINT pk_mention PRIMARY KEY (note_id, person)
);
CREATE INDEX ix_mention_unread ON mention (person, conversation_id) WHERE read_at IS NULL;

-- The reply that is held back in a conversation before it goes out, if one is.
ALTER TABLE conversation ADD COLUMN held_reply uuid;

-- held: may still be taken back, tried from next_attempt_at on. withdrawn: it was; nothing went out.
ALTER TABLE delivery DROP CONSTRAINT ck_delivery_state;
ALTER TABLE delivery ADD CONSTRAINT ck_delivery_state CHECK
    (state IN ('held', 'queued', 'sent', 'delivered', 'failed', 'unknown', 'withdrawn'));
ALTER TABLE delivery DROP CONSTRAINT ck_delivery_running;
ALTER TABLE delivery ADD CONSTRAINT ck_delivery_running CHECK
    (next_attempt_at IS NOT NULL AND state IN ('held', 'queued', 'sent', 'unknown')
        OR next_attempt_at IS NULL AND state IN ('delivered', 'failed', 'unknown', 'withdrawn'));
CREATE INDEX ix_delivery_held ON delivery (author) WHERE state = 'held';

-- Who sent alone may take it back while it is held; and what the customer overtook is asked anew.
ALTER TABLE reply DROP CONSTRAINT ck_reply_alone;
ALTER TABLE reply ADD CONSTRAINT ck_reply_alone CHECK (NOT alone OR status IN ('approved', 'withdrawn', 'stale'));
