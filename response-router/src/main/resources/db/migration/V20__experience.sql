-- Purpose: what the desk learned of how long answers take and of who reacts, and how long what waits is.
-- Lock risk: none, a new table and a column with a constant default. Deploy order: before the service.

-- One row a subject, as "handling ambassador:anna": what is kept of all observations. Losing it costs days of learning,
-- and no promise.
CREATE TABLE experience (
    subject  text             CONSTRAINT pk_experience PRIMARY KEY,
    observed double precision NOT NULL CONSTRAINT ck_experience_observed CHECK (observed >= 0),
    total    double precision NOT NULL,
    squares  double precision NOT NULL
) WITH (fillfactor = 50);

-- Of conversations that wait from before, nobody knows; 0 is taken for very short.
ALTER TABLE conversation
    ADD COLUMN unanswered_length int NOT NULL DEFAULT 0
        CONSTRAINT ck_conversation_unanswered_length CHECK (unanswered_length >= 0);
