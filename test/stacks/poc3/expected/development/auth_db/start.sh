# Roles and passwords are what /docker-entrypoint-initdb.d/00-provision.sql says at every start, not only at the first.
set -eu

for file in /run/secrets/auth_db-password /run/secrets/auth_db-owner-password; do
  if ! [ -s "$file" ] || ! [ -r "$file" ]; then
    echo "$file is missing, empty or unreadable: no password, no server" >&2
    exit 1
  fi
done

if [ -s "$PGDATA/PG_VERSION" ]; then
  # Listens on the socket only, so that no client sees the time between. Recovery after a crash may take long.
  pg_ctl --wait --timeout=86400 --options="-c listen_addresses='' $(printf ' %q' "$@")" start
  psql --no-psqlrc --quiet --username=postgres --dbname=postgres --file=/docker-entrypoint-initdb.d/00-provision.sql || failed=1
  pg_ctl --wait --timeout=86400 --mode=fast stop
  [ -z "${failed-}" ] || exit 1
fi

exec docker-entrypoint.sh postgres "$@"
