-- Purpose: alerts and whom they were told; openings of one person's figures; the audit trail; figures sent by mail.
-- Lock risk: two indexes on response_time, built while it is locked against writing (seconds for a million rows).
-- Deploy order: before the service.

CREATE INDEX ix_response_time_answered_at ON response_time (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX ix_response_time_due_at ON response_time (due_at) WHERE due_at IS NOT NULL;

-- Something went wrong, as a rule of the directory says.
CREATE TABLE alert (
    id       uuid        NOT NULL CONSTRAINT pk_alert PRIMARY KEY,
    rule     text        NOT NULL,
    topic    text,
    because  text        NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT ck_alert_ended CHECK (ended_at >= began_at)
);
-- One occurrence at a time: whoever looks, and however often, tells of it once.
CREATE UNIQUE INDEX uq_alert_running ON alert (rule) WHERE ended_at IS NULL;
CREATE INDEX ix_alert_began_at ON alert (began_at DESC);

-- What has to be sent to somebody outside the pages. Written with what it tells of, deleted never: who was told when can
-- be read years later.
CREATE TABLE dispatch (
    id              uuid        NOT NULL CONSTRAINT pk_dispatch PRIMARY KEY,
    way             text        NOT NULL CONSTRAINT ck_dispatch_way CHECK (way IN ('mail', 'webhook')),
    -- A mail address, or where the webhook goes; the webhook's secret stands in the environment.
    recipient       text        NOT NULL,
    secret_env      text,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    -- Null once it is sent, or nobody tries any more.
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    detail          text,
    CONSTRAINT ck_dispatch_webhook CHECK ((way = 'webhook') = (secret_env IS NOT NULL)),
    CONSTRAINT ck_dispatch_sent CHECK (sent_at IS NULL OR next_attempt_at IS NULL)
);
CREATE INDEX ix_dispatch_due ON dispatch (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

-- A lead may look at one person's figures for a while: asked for with a reason, agreed to by a second person.
CREATE TABLE figure_opening (
    id         uuid        NOT NULL CONSTRAINT pk_figure_opening PRIMARY KEY,
    subject    text        NOT NULL,
    asked_by   text        NOT NULL,
    reason     text        NOT NULL CONSTRAINT ck_figure_opening_reason CHECK (length(trim(reason)) > 0),
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    agreed_by  text,
    agreed_at  timestamptz,
    CONSTRAINT ck_figure_opening_agreed CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
    -- Three different people.
    CONSTRAINT ck_figure_opening_people CHECK
        (subject <> asked_by AND agreed_by IS DISTINCT FROM asked_by AND agreed_by IS DISTINCT FROM subject),
    CONSTRAINT ck_figure_opening_expiry CHECK (expires_at > asked_at)
);
CREATE INDEX ix_figure_opening_subject ON figure_opening (subject, asked_at DESC);

-- Who did what to whose figures. Rows are added, never changed: each carries the hash of the one before, so that a row
-- that was changed or taken out shows.
CREATE TABLE audit_entry (
    number   bigint      NOT NULL CONSTRAINT pk_audit_entry PRIMARY KEY CONSTRAINT ck_audit_entry_number CHECK (number > 0),
    at       timestamptz NOT NULL,
    actor    text        NOT NULL,
    action   text        NOT NULL,
    -- Whom it is about; null where it is about nobody in particular.
    subject  text,
    detail   text        NOT NULL,
    previous text        NOT NULL,
    hash     text        NOT NULL
);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject, number DESC) WHERE subject IS NOT NULL;

-- Who wants the figures by mail every week.
CREATE TABLE report_mail (
    person       text        NOT NULL CONSTRAINT pk_report_mail PRIMARY KEY,
    -- ISO: 1 is Monday.
    weekday      int         NOT NULL CONSTRAINT ck_report_mail_weekday CHECK (weekday BETWEEN 1 AND 7),
    hour         int         NOT NULL CONSTRAINT ck_report_mail_hour CHECK (hour BETWEEN 0 AND 23),
    topic        text,
    next_at      timestamptz NOT NULL
);
CREATE INDEX ix_report_mail_next_at ON report_mail (next_at);
