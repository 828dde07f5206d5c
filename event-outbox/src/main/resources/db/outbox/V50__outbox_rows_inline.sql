-- Purpose: an outbox row lives for some milliseconds; trying to compress its value, or keeping it in a second table, is
-- work for nothing. Rows up to about 8 kB stay whole in their page.
-- Lock risk: a moment; existing rows stay as they are. Deploy order: any.
ALTER TABLE outbox ALTER COLUMN value SET STORAGE EXTERNAL;
ALTER TABLE outbox SET (toast_tuple_target = 8160);
