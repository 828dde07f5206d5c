-- Purpose: the directory with its history, the accounts, and the feed of open pages.
-- Lock risk: none, new tables. Deploy order: before the service.

-- Every version of the directory is kept whole: what somebody was allowed to do on a day can be told years later.
-- json, not jsonb: the order of topics is meaning (the first rule that holds wins) and jsonb forgets it.
CREATE TABLE directory_version (
    version     bigint      NOT NULL CONSTRAINT pk_directory_version PRIMARY KEY
                                     CONSTRAINT ck_directory_version_positive CHECK (version > 0),
    author      text        NOT NULL,
    made_at     timestamptz NOT NULL,
    -- SHA-256 of the file this version was loaded from, null where a person made it: a file is loaded once, so that a
    -- restart does not undo what was changed since.
    file_sha256 text,
    document    json        NOT NULL
);

CREATE TABLE account (
    name            text        NOT NULL CONSTRAINT pk_account PRIMARY KEY,
    password_hash   text        NOT NULL,
    -- Rises with every new password and is part of the session: an old session ends with its password.
    generation      int         NOT NULL CONSTRAINT ck_account_generation CHECK (generation > 0),
    -- The first account of an empty desk; everybody else's role is in the directory.
    administrator   boolean     NOT NULL DEFAULT false,
    changed_at      timestamptz NOT NULL
);

CREATE TABLE live_counter (
    only_row boolean NOT NULL DEFAULT true CONSTRAINT pk_live_counter PRIMARY KEY
                                           CONSTRAINT ck_live_counter_one_row CHECK (only_row),
    last_id  bigint  NOT NULL
) WITH (fillfactor = 50);
INSERT INTO live_counter (last_id) VALUES (0);

CREATE TABLE live_event (
    id              bigint      NOT NULL CONSTRAINT pk_live_event PRIMARY KEY,
    kind            text        NOT NULL,
    conversation_id uuid,
    everyone        boolean     NOT NULL,
    triage          boolean     NOT NULL,
    teams           text[]      NOT NULL,
    people          text[]      NOT NULL,
    payload         text        NOT NULL,
    published_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_live_event_published_at ON live_event (published_at);

-- What a person said about being there. No row: as their shift says.
CREATE TABLE availability (
    ambassador text        NOT NULL CONSTRAINT pk_availability PRIMARY KEY,
    state      text        NOT NULL CONSTRAINT ck_availability_state CHECK (state IN ('available', 'away', 'busy')),
    until      timestamptz,
    said_by    text        NOT NULL,
    said_at    timestamptz NOT NULL
);
CREATE INDEX ix_availability_until ON availability (until) WHERE until IS NOT NULL;

-- Who was seen signed in, and when last: only a desk whose routing asks for presence looks at it.
CREATE TABLE presence (
    ambassador text        NOT NULL CONSTRAINT pk_presence PRIMARY KEY,
    present    boolean     NOT NULL,
    seen_at    timestamptz NOT NULL
);
CREATE INDEX ix_presence_present ON presence (seen_at) WHERE present;

CREATE TABLE guideline_acknowledgement (
    ambassador      text        NOT NULL,
    guideline       text        NOT NULL,
    version         int         NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    CONSTRAINT pk_guideline_acknowledgement PRIMARY KEY (ambassador, guideline, version)
);
