-- Purpose: an alert is over only after a while, and whoever was told of it hears of its end also where its rule is gone.
-- Lock risk: none worth a word, two columns without a rewrite. Deploy order: before the service.

ALTER TABLE alert
    -- Since when it has not been wrong any more; null while it is.
    ADD COLUMN calm_since timestamptz,
    -- By which ways it was told; empty of alerts from before.
    ADD COLUMN told text[] NOT NULL DEFAULT '{}';
