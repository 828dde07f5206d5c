-- Purpose: every version of every guideline, and on each reply the grounds on which it was let out.
-- Lock risk: reply gets columns without rewriting it. Deploy order: before the service.

-- What was in force when; directory versions say the same, but nobody reads a thousand of them to find three.
CREATE TABLE guideline_version (
    guideline         text        NOT NULL,
    version           int         NOT NULL CONSTRAINT ck_guideline_version_version CHECK (version > 0),
    document          json        NOT NULL,
    -- The directory version that brought it.
    directory_version bigint      NOT NULL,
    published_by      text        NOT NULL,
    published_at      timestamptz NOT NULL,
    CONSTRAINT pk_guideline_version PRIMARY KEY (guideline, version)
);
INSERT INTO guideline_version (guideline, version, document, directory_version, published_by, published_at)
SELECT DISTINCT ON (one.key, (one.value ->> 'version')::int)
    one.key, (one.value ->> 'version')::int, one.value, known.version, known.author, known.made_at
FROM directory_version known, json_each(known.document -> 'guidelines') one
ORDER BY one.key, (one.value ->> 'version')::int, known.version;

-- Null for replies older than these columns.
ALTER TABLE reply ADD COLUMN topic text;
ALTER TABLE reply ADD COLUMN channel text;
-- Which guidelines its author had acknowledged, in which version, when.
ALTER TABLE reply ADD COLUMN acknowledgements jsonb NOT NULL DEFAULT '[]';
-- The same as because, as a code that can be said in any language.
ALTER TABLE reply ADD COLUMN reason jsonb;
