-- Purpose: who made an account and who gave it its password: whoever did is no second person for what that account agrees to.
-- Lock risk: account is locked for milliseconds; it has a row for each person.
-- Deploy order: before the service.

ALTER TABLE account
    ADD COLUMN made_at     timestamptz,
    -- Null where no person made it: the desk did at its start, or nobody kept it then.
    ADD COLUMN made_by     text,
    -- The last other person who gave it a password. One's own new password does not change it: whoever knows the password
    -- somebody else gave out could make it their own.
    ADD COLUMN password_by text;
UPDATE account SET made_at = changed_at;
ALTER TABLE account ALTER COLUMN made_at SET NOT NULL;
