-- Purpose: the trace of the comment that came last, so that what happens to its conversation later is shown there.
-- Written only where traces are switched on. Lock risk: none, a new table. Deploy order: before the service.
CREATE TABLE conversation_trace (
    conversation_id uuid PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    traceparent     text NOT NULL
);
