#!/bin/sh
# Proves the containers: builds the images, starts everything, sends one comment through, takes everything down.
# Needs Docker with compose, curl, and the built services (mvn -q package -DskipTests -Dquick). BASE=… picks the base image.
set -eu
cd "$(dirname "$0")"
export COMPOSE_PROJECT_NAME="desk-smoke-$$" DESK_PORT="${DESK_PORT:-28080}" DESK_INGEST_PORT="${DESK_INGEST_PORT:-28081}"
made_env=no
[ -e .env ] || { ./secrets.sh >/dev/null; made_env=yes; }
finish() {
    status=$?
    [ $status -eq 0 ] || docker compose logs --tail 40
    docker compose down --volumes --timeout 10 >/dev/null 2>&1 || true
    [ $made_env = no ] || rm -f .env
    exit $status
}
trap finish EXIT
trap 'exit 130' INT TERM

docker compose build
docker compose up --wait --wait-timeout 180
for service in feedback-ingest response-router ambassador-service; do
    user=$(docker compose exec -T $service id -u)
    [ "$user" != 0 ] || { echo "$service runs as root" >&2; exit 1; }
done
credentials=$(docker compose exec -T ambassador-service cat /var/lib/desk/credentials.json)
source=$(printf '%s' "$credentials" | tr -d '\n ' | sed 's/.*"sources":{"\([^"]*\)":.*/\1/')
key=$(printf '%s' "$credentials" | tr -d '\n ' | sed 's/.*"sources":{"[^"]*":"\([^"]*\)".*/\1/')
channel=$(sed -n "/^sources:/,/^[a-z]/s/^  *$source:.*channels: *\[\([a-z_-]*\).*/\1/p" "${DESK_FILE:-../local/src/main/resources/demo-desk.yaml}")
answer=$(curl -sS --fail-with-body --retry 20 --retry-delay 1 --retry-all-errors "http://127.0.0.1:$DESK_INGEST_PORT/v1/comments" \
    -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
    -d "{\"externalId\":\"smoke-1\",\"channel\":\"${channel:-web}\",\"text\":\"Is anybody there?\",\"author\":{\"id\":\"smoke\"}}")
id=$(printf '%s' "$answer" | sed 's/.*"id":"\([^"]*\)".*/\1/')
tries=0
until curl -sS -H "Authorization: Bearer $key" "http://127.0.0.1:$DESK_PORT/api/comments/$id" | grep -q '"conversationId":"'; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || { echo "comment $id never became a conversation" >&2; exit 1; }
    sleep 1
done
echo "ok: comment $id of source $source came through as a conversation"
