#!/bin/sh
# Makes .env with fresh secrets, once; an .env that is there stays as it is.
set -eu
cd "$(dirname "$0")"
[ -e .env ] && { echo ".env is there already"; exit 0; }
umask 077
random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
printf 'DESK_POSTGRES_PASSWORD=%s\nDESK_SERVICE_KEY=%s\nDESK_SESSION_KEY=%s\n' "$(random)" "$(random)" "$(random)" > .env
echo "made .env"
