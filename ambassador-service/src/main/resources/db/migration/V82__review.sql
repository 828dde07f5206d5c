-- Purpose: replies read afterwards, and what leads decided about people's autonomy on the strength of it.
-- Lock risk: none, new tables. Deploy order: before the service.

-- A reply that went out alone and was drawn to be read afterwards.
CREATE TABLE reply_sample (
    reply_id    uuid             NOT NULL CONSTRAINT pk_reply_sample PRIMARY KEY
                                          CONSTRAINT fk_reply_sample_reply REFERENCES reply,
    author      text             NOT NULL,
    topic       text             NOT NULL,
    channel     text             NOT NULL,
    -- The share that was drawn then.
    rate        double precision NOT NULL CONSTRAINT ck_reply_sample_rate CHECK (rate > 0 AND rate <= 1),
    drawn_at    timestamptz      NOT NULL,
    verdict     text CONSTRAINT ck_reply_sample_verdict CHECK (verdict IN ('fine', 'not-fine')),
    reviewed_by text,
    reviewed_at timestamptz,
    comment     text,
    CONSTRAINT ck_reply_sample_reviewed CHECK
        ((verdict IS NULL) = (reviewed_by IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL)),
    CONSTRAINT ck_reply_sample_comment CHECK (comment IS NULL AND verdict IS DISTINCT FROM 'not-fine'
        OR comment IS NOT NULL AND verdict IS NOT NULL),
    CONSTRAINT ck_reply_sample_never_by_the_author CHECK (reviewed_by <> author)
);
CREATE INDEX ix_reply_sample_waiting ON reply_sample (drawn_at, reply_id) WHERE verdict IS NULL;
CREATE INDEX ix_reply_sample_author ON reply_sample (author, topic, reviewed_at) WHERE verdict IS NOT NULL;
CREATE INDEX ix_reply_author ON reply (author, topic, decided_at) WHERE topic IS NOT NULL;

-- What a lead decided about a proposal. Evidence counts from the last decision on: what was decided once is not proposed
-- again before there is something new to go by.
CREATE TABLE autonomy_decision (
    id                uuid        NOT NULL CONSTRAINT pk_autonomy_decision PRIMARY KEY,
    ambassador        text        NOT NULL,
    topic             text        NOT NULL,
    from_autonomy     text        NOT NULL,
    to_autonomy       text        NOT NULL,
    -- The counts and the rule it was proposed by.
    evidence          jsonb       NOT NULL,
    verdict           text        NOT NULL CONSTRAINT ck_autonomy_decision_verdict CHECK
                          (verdict IN ('accepted', 'declined')),
    decided_by        text        NOT NULL,
    decided_at        timestamptz NOT NULL,
    comment           text,
    -- The directory version that came of it.
    directory_version bigint,
    CONSTRAINT ck_autonomy_decision_change CHECK (from_autonomy <> to_autonomy),
    CONSTRAINT ck_autonomy_decision_comment CHECK (verdict = 'accepted' OR comment IS NOT NULL),
    CONSTRAINT ck_autonomy_decision_directory CHECK ((verdict = 'accepted') = (directory_version IS NOT NULL)),
    CONSTRAINT ck_autonomy_decision_not_ones_own CHECK (decided_by <> ambassador)
);
CREATE INDEX ix_autonomy_decision_of ON autonomy_decision (ambassador, topic, decided_at DESC);
