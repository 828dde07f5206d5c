-- Purpose: days of figures packed as reports count them, so that a question about a year reads some hundred rows instead of
-- millions. All of it is derived and may be emptied at any time; it is packed anew in the background, some ten days a second.
-- Lock risk: none, a new table. Deploy order: before the service.

CREATE TABLE packed_day (
    day       date        NOT NULL CONSTRAINT pk_packed_day PRIMARY KEY,
    -- That of response_day when its rows were read: the day holds only while the two agree.
    version   bigint      NOT NULL,
    -- Of the columns; another program may pack another way.
    format    int         NOT NULL,
    packed_at timestamptz NOT NULL,
    wall      bytea       NOT NULL,
    calendar  bytea       NOT NULL
);
-- Numbers of few bytes hardly get smaller, and what is not compressed is read faster.
ALTER TABLE packed_day ALTER COLUMN wall SET STORAGE EXTERNAL, ALTER COLUMN calendar SET STORAGE EXTERNAL;
