-- Purpose: what every service with listeners needs to take in and tell events without loss or repetition.
-- Lock risk: none, new tables. Deploy order: before the service.

CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
    shard       smallint    NOT NULL,
    event_id    uuid        NOT NULL,
    type        text        NOT NULL,
    source      text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    value       bytea,
    created_at  timestamptz NOT NULL DEFAULT now(),
    refused     text        -- why Kafka will never take this row as it is; set back to null to try again
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
-- empty on a good day; lets the relay ask cheaply whether a key is held up
CREATE INDEX ix_outbox_refused ON outbox (shard, key) WHERE refused IS NOT NULL;

-- One row per event taken in; kept longer than the topics keep their records, so that reading all again changes nothing.
CREATE TABLE inbox (
    listener    text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_inbox PRIMARY KEY (listener, event_id)
);
CREATE INDEX ix_inbox_received_at ON inbox USING brin (received_at);

-- How far a listener has read; owner_epoch fences a process that lost the partition without noticing.
CREATE TABLE consumer_offset (
    listener    text     NOT NULL,
    topic       text     NOT NULL,
    partition   int      NOT NULL,
    next_offset bigint   NOT NULL CONSTRAINT ck_consumer_offset_next CHECK (next_offset >= 0),
    owner_epoch bigint   NOT NULL,
    CONSTRAINT pk_consumer_offset PRIMARY KEY (listener, topic, partition)
);
