/** Where the files of the part are in the container. */
export const START_SCRIPT = '/etc/postgresql/start.sh';
/** The entry point runs what is in this folder on an empty volume; `00` puts it before the scripts of users. */
export const PROVISION_SCRIPT = '/docker-entrypoint-initdb.d/00-provision.sql';

/**
 * Bash (the image's own entry point needs it too) that applies the provisioning script before clients get in, at every start.
 *
 * The entry point does so on an empty volume only: a password that changed, a role that came later, or a first
 * start that broke off would otherwise need a person, or a new volume.
 */
export function renderStartScript(passwordFiles: string[]): string {
  return `# Roles and passwords are what ${PROVISION_SCRIPT} says at every start, not only at the first.
set -eu

for file in ${passwordFiles.join(' ')}; do
  if ! [ -s "$file" ] || ! [ -r "$file" ]; then
    echo "$file is missing, empty or unreadable: no password, no server" >&2
    exit 1
  fi
done

if [ -s "$PGDATA/PG_VERSION" ]; then
  # Listens on the socket only, so that no client sees the time between. Recovery after a crash may take long.
  pg_ctl --wait --timeout=86400 --options="-c listen_addresses='' $(printf ' %q' "$@")" start
  psql --no-psqlrc --quiet --username=postgres --dbname=postgres --file=${PROVISION_SCRIPT} || failed=1
  pg_ctl --wait --timeout=86400 --mode=fast stop
  [ -z "\${failed-}" ] || exit 1
fi

exec docker-entrypoint.sh postgres "$@"
`;
}
