-- Purpose: until when somebody may finish what they started after their time, how long people said they have, what
-- sources say of customers, and how many conversations begin on topics.
-- Lock risk: short, columns without a rewrite. Deploy order: before the service.

ALTER TABLE assignment ADD COLUMN finish_by timestamptz;
ALTER TABLE attendance ADD COLUMN here_until timestamptz;
ALTER TABLE conversation ADD COLUMN labels jsonb NOT NULL DEFAULT '[]';

CREATE TABLE topic_pace (
    topic text  CONSTRAINT pk_topic_pace PRIMARY KEY,
    pace  jsonb NOT NULL
) WITH (fillfactor = 50);
