-- Purpose: a figure of the past stays with the topic and the language it had when it was answered or closed, whatever the
-- conversation is about later: otherwise moving a conversation moves figures that were already shown, and tells whose they are.
-- Lock risk: short, columns without a rewrite. Deploy order: before the service; figures of the past are right as soon as
-- the background has gone through all conversations (some thousand a second).

-- The topic is kept with a reply already. Null for replies older than this column: then the conversation's present one counts.
ALTER TABLE reply ADD COLUMN language text;

-- Language and topic with which it was closed, separated by a blank, the topic empty in triage; as many as closings from the
-- last on. Those before this column are not known.
ALTER TABLE conversation ADD COLUMN closing_filed text[] NOT NULL DEFAULT '{}';

UPDATE report_progress SET anew_after = '00000000-0000-0000-0000-000000000000';
