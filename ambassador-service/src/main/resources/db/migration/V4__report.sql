-- Purpose: how long customers waited and where the time went, derived from what the other tables keep; may be emptied at
-- any time, setting read_up_to to 0 makes it anew.
-- Lock risk: comment and conversation get a column each without rewriting them. Deploy order: before the service.

-- When the router told of the comment: the end of its intake. Null for comments kept before this column.
ALTER TABLE comment ADD COLUMN routed_at timestamptz;
-- The conversation's version with which its first wording appeared: an edit after the answer does not ask for another.
ALTER TABLE comment ADD COLUMN first_version bigint;

-- Each time the conversation was over. More than once where the customer wrote again.
ALTER TABLE conversation ADD COLUMN closings timestamptz[] NOT NULL DEFAULT '{}';

-- One row per answer a customer waited for, or still waits for.
CREATE TABLE response_time (
    conversation_id uuid        NOT NULL CONSTRAINT fk_response_time_conversation REFERENCES conversation,
    -- 1 is the first response.
    sequence        int         NOT NULL CONSTRAINT ck_response_time_sequence CHECK (sequence > 0),
    channel         text        NOT NULL,
    topic           text,
    language        text        NOT NULL,
    -- The clock runs from here.
    started_at      timestamptz NOT NULL,
    routed_at       timestamptz,
    made_at         timestamptz,
    picked_up_at    timestamptz,
    -- Every time it was handed in and came back, as start/end pairs; the last end is null once approved, or waiting.
    handed_in       text        NOT NULL,
    approved_at     timestamptz,
    answered_at     timestamptz,
    -- Over without this answer.
    closed_at       timestamptz,
    due_at          timestamptz,
    calendar        text,
    CONSTRAINT pk_response_time PRIMARY KEY (conversation_id, sequence),
    CONSTRAINT ck_response_time_answered CHECK (answered_at >= started_at),
    CONSTRAINT ck_response_time_one_end CHECK (answered_at IS NULL OR closed_at IS NULL)
);
CREATE INDEX ix_response_time_started_at ON response_time (started_at);
CREATE INDEX ix_response_time_open ON response_time (conversation_id) WHERE answered_at IS NULL AND closed_at IS NULL;

-- Where the time of an answered response went, in microseconds, by both clocks.
CREATE TABLE response_leg (
    conversation_id uuid   NOT NULL,
    sequence        int    NOT NULL,
    clock           text   NOT NULL CONSTRAINT ck_response_leg_clock CHECK (clock IN ('wall', 'calendar')),
    total           bigint NOT NULL,
    intake          bigint NOT NULL,
    queue           bigint NOT NULL,
    pickup          bigint NOT NULL,
    drafting        bigint NOT NULL,
    approval        bigint NOT NULL,
    delivery        bigint NOT NULL,
    CONSTRAINT pk_response_leg PRIMARY KEY (conversation_id, sequence, clock),
    CONSTRAINT fk_response_leg_response_time FOREIGN KEY (conversation_id, sequence)
        REFERENCES response_time ON DELETE CASCADE,
    -- No time is lost and none counted twice.
    CONSTRAINT ck_response_leg_sum CHECK
        (total = intake + queue + pickup + drafting + approval + delivery
            AND least(intake, queue, pickup, drafting, approval, delivery) >= 0)
);

-- How far the live events have been read: each names a conversation whose rows are derived anew.
CREATE TABLE report_progress (
    only_row   boolean NOT NULL DEFAULT true CONSTRAINT pk_report_progress PRIMARY KEY
                                             CONSTRAINT ck_report_progress_one_row CHECK (only_row),
    read_up_to bigint  NOT NULL
) WITH (fillfactor = 50);
INSERT INTO report_progress (read_up_to) VALUES (0);
