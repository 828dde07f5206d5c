-- Purpose: the finished past of a company that moves to the desk: conversations with the answers they had and the times of
-- then. They lie among the others, closed, so that figures, lists and pages need nothing of their own; what is not known of
-- them (who was asked, under which guideline, how it was sent) is kept nowhere, so that nothing is made up.
-- Lock risk: short; response_time and resolution_time get a column without being rewritten. Deploy order: before the service.

-- One call that brought something.
CREATE TABLE past_import (
    id          uuid        NOT NULL CONSTRAINT pk_past_import PRIMARY KEY,
    -- What figures know it by.
    number      int         NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT uq_past_import_number UNIQUE,
    taken_by    text        NOT NULL,
    began_at    timestamptz NOT NULL,
    -- Null while it goes on or is taken back, and where the process ended before it did: what was taken by then is there, the
    -- rest may be sent again. Where small groups are protected it is in no figure as long as this is null.
    ended_at    timestamptz,
    taken       bigint      NOT NULL,
    known       bigint      NOT NULL,
    refused     bigint      NOT NULL,
    -- Where it came from, as brought.
    sources     text[]      NOT NULL
);
CREATE INDEX ix_past_import_began_at ON past_import (began_at DESC);

CREATE TABLE imported_conversation (
    conversation_id   uuid   NOT NULL CONSTRAINT pk_imported_conversation PRIMARY KEY
                                      CONSTRAINT fk_imported_conversation REFERENCES conversation
                                      -- written first, to find out what is new, and its conversation after it
                                      DEFERRABLE INITIALLY DEFERRED,
    import_id         uuid   NOT NULL CONSTRAINT fk_imported_conversation_import REFERENCES past_import,
    source            text   NOT NULL,
    external_id       text   NOT NULL,
    -- SHA-256 (hex) of what was brought: the same again changes nothing, anything else under this identity is refused.
    content           text   NOT NULL,
    -- Whether it was said when it was closed; else its last moment stands in closings, and its end is in no figure.
    end_known         boolean NOT NULL,
    -- The topic's calendar as it was, for time in open hours where nothing was promised; null where it has none: all time counts.
    calendar          text,
    directory_version bigint NOT NULL,
    CONSTRAINT uq_imported_conversation UNIQUE (source, external_id)
);
CREATE INDEX ix_imported_conversation_import ON imported_conversation (import_id, conversation_id);

CREATE TABLE imported_reply (
    id              uuid        NOT NULL CONSTRAINT pk_imported_reply PRIMARY KEY,
    conversation_id uuid        NOT NULL CONSTRAINT fk_imported_reply_conversation REFERENCES imported_conversation,
    -- How many comments had been written by then.
    seen            bigint      NOT NULL,
    text            text        NOT NULL,
    answered_at     timestamptz NOT NULL,
    -- Somebody of this desk, or for a name that is nobody's here a pseudonym that no id can be; null where nobody was named.
    writer          text,
    -- The name as it was brought.
    said_by         text
);
CREATE INDEX ix_imported_reply_conversation ON imported_reply (conversation_id, answered_at);

-- Null where it took place here.
ALTER TABLE response_time ADD COLUMN import_number int;
ALTER TABLE resolution_time ADD COLUMN import_number int;

-- The same with one column more, at its end.
CREATE OR REPLACE VIEW resolution AS
    SELECT conversation_id, number, channel, topic, language, started_at, resolved_at, due_at, calendar_total, import_number
    FROM resolution_time
    UNION ALL
    SELECT conversation_id, 1, channel, topic, language, started_at, NULL, resolution_due_at, NULL, import_number
    FROM response_time WHERE is_matter;
