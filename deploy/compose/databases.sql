-- One database each: no service reads another's tables.
CREATE DATABASE router;
CREATE DATABASE ambassador;
