-- Purpose: where small groups are protected, spans that were cut one way and are cut another way now tell what both withheld.
-- So it is kept when that changed, and what began before is in no figure. Empty where it never did, and again once nothing is
-- protected: then everything is shown.
-- Lock risk: none, a new table. Deploy order: before the service.

CREATE TABLE spans_cut (
    at timestamptz NOT NULL CONSTRAINT pk_spans_cut PRIMARY KEY
);
