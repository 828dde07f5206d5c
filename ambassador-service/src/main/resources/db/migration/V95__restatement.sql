-- Purpose: what a lead judges anew, under the promises of another version of the directory, and what comes of it for each
-- answer. What was promised then stays where it was.
-- Lock risk: none, new tables. Deploy order: before the service.

CREATE TABLE restatement (
    id                uuid        NOT NULL CONSTRAINT pk_restatement PRIMARY KEY,
    from_at           timestamptz NOT NULL,
    to_at             timestamptz NOT NULL,
    topics            text[]      NOT NULL,
    directory_version bigint      NOT NULL,
    reason            text        NOT NULL,
    made_by           text        NOT NULL,
    made_at           timestamptz NOT NULL,
    -- Of how many answers the verdict changed.
    changed           bigint      NOT NULL,
    CONSTRAINT ck_restatement_period CHECK (from_at < to_at)
);
CREATE INDEX ix_restatement_from_at ON restatement (from_at, to_at);

-- The newest only: a later restatement takes the place of an earlier one. Beside response_time, which is derived anew.
CREATE TABLE restated_due (
    conversation_id uuid        NOT NULL CONSTRAINT fk_restated_due_conversation REFERENCES conversation,
    sequence        int         NOT NULL,
    restatement_id  uuid        NOT NULL CONSTRAINT fk_restated_due_restatement REFERENCES restatement,
    -- Null where nothing would have been promised.
    due_at          timestamptz,
    CONSTRAINT pk_restated_due PRIMARY KEY (conversation_id, sequence)
);
