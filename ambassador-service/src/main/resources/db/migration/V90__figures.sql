-- Purpose: resolution times, who wrote an answer, and which days' figures changed since somebody last looked. All of it is
-- derived: this migration sets read_up_to to 0, so that it is made anew from what the other tables keep.
-- Lock risk: response_time gets a column without being rewritten. Deploy order: before the service; the first report
-- after it waits until everything is derived (some thousand conversations a second).

-- Who wrote the answer: for figures of oneself, and to know how many people stand behind a figure. Never shown with others.
ALTER TABLE response_time ADD COLUMN writer text;

-- One row per matter of a conversation: from the first comment about it until it was closed.
CREATE TABLE resolution_time (
    conversation_id uuid        NOT NULL CONSTRAINT fk_resolution_time_conversation REFERENCES conversation,
    number          int         NOT NULL CONSTRAINT ck_resolution_time_number CHECK (number > 0),
    channel         text        NOT NULL,
    topic           text,
    language        text        NOT NULL,
    started_at      timestamptz NOT NULL,
    -- Null while it is not closed.
    resolved_at     timestamptz,
    due_at          timestamptz,
    -- Open time in the promise's calendar, in microseconds; null while it is not closed.
    calendar_total  bigint,
    CONSTRAINT pk_resolution_time PRIMARY KEY (conversation_id, number),
    CONSTRAINT ck_resolution_time_resolved CHECK (resolved_at >= started_at),
    CONSTRAINT ck_resolution_time_calendar CHECK ((resolved_at IS NULL) = (calendar_total IS NULL))
);
CREATE INDEX ix_resolution_time_started_at ON resolution_time (started_at);

-- Rises with every change of what began to wait on that day (UTC): whoever keeps a day's figures in memory sees whether
-- they still hold. Rows are never removed, so that a version never comes twice.
CREATE TABLE response_day (
    day     date   NOT NULL CONSTRAINT pk_response_day PRIMARY KEY,
    version bigint NOT NULL
) WITH (fillfactor = 50);

UPDATE report_progress SET read_up_to = 0;
