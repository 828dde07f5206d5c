-- Purpose: whether a comment was written before a conversation was closed is told by the order in which the desk heard of
-- both, not by two services' clocks; and figures are made anew, since deadlines were held against comments to the nanosecond
-- while comments are kept to the microsecond.
-- Lock risk: short, a column without a rewrite. Deploy order: before the service; figures of the past are right as soon as
-- the background has gone through all conversations (some thousand a second).

-- The copy's version with which it was closed, as many as closings from the last on; those before this column are not known.
ALTER TABLE conversation ADD COLUMN closing_versions bigint[] NOT NULL DEFAULT '{}';

UPDATE report_progress SET anew_after = '00000000-0000-0000-0000-000000000000';
