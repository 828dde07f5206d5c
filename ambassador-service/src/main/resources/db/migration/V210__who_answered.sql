-- Purpose: whoever answered a conversation goes on reading it, of whatever team; and what was closed without an answer today
-- is counted on every look at the board.
-- Lock risk: a column with a constant default (no rewrite), one update of every conversation with a reply that went out,
-- and an index on response_time, built while it is locked against writing (seconds for a million rows).
-- Deploy order: before the service; a service of before leaves the column as it is.

ALTER TABLE conversation ADD COLUMN answered_by text[] NOT NULL DEFAULT '{}';

-- Not what waits its seconds to be taken back: it is added when it goes out.
UPDATE conversation SET answered_by = answered.authors
FROM (
    SELECT conversation_id, array_agg(DISTINCT author ORDER BY author) AS authors FROM reply
    WHERE status = 'approved' GROUP BY conversation_id
) AS answered
WHERE id = conversation_id AND held_reply IS NULL;

CREATE INDEX ix_response_time_closed_at ON response_time (closed_at) WHERE closed_at IS NOT NULL;
