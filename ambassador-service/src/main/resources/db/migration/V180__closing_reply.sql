-- Purpose: with which replies their conversation is closed: once one of them is let out, the matter is over.
-- Lock risk: a new table. Deploy order: before the service.
CREATE TABLE closing_reply (
    reply_id  uuid NOT NULL CONSTRAINT pk_closing_reply PRIMARY KEY CONSTRAINT fk_closing_reply REFERENCES reply,
    -- Who closes it: the author, or who closed it while the reply was held back.
    closed_by text NOT NULL
);
