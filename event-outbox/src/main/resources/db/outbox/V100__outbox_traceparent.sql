-- Purpose: where in a trace an event was made (W3C Trace Context), for the record that carries it on; null outside of
-- every trace.
-- Lock risk: a moment; existing rows stay as they are. Deploy order: before the service, which writes it.
ALTER TABLE outbox ADD COLUMN traceparent text;
