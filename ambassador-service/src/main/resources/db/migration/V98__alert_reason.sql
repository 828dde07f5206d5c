-- Purpose: why an alert runs is kept in numbers, so that everybody reads it in their language.
-- Lock risk: none worth a word, two columns without a rewrite. Deploy order: before the service.

-- Both null of alerts from before. What the numbers mean stands at the type Reason.
ALTER TABLE alert ADD COLUMN kind text, ADD COLUMN numbers double precision[];
