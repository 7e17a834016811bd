/** Where the server keeps its data; 18 moved it one level up, so that `pg_upgrade` finds two majors in one volume. */
export function volumeTarget(major: string): string {
  return Number(major) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
}

/** What the data folder is made with: checksums; the socket for the server's own user, passwords with SCRAM for all others. */
export const INITDB_ARGUMENTS = '--auth-local=peer --auth-host=scram-sha-256 --data-checksums';

/** The image wants a password for the superuser; the kernel makes one that nobody knows, and provisioning takes it away. */
export const THROWAWAY_PASSWORD_FILE = '/proc/sys/kernel/random/uuid';

/**
 * Succeeds when a program gets in as the application role, with its password, over TCP.
 *
 * `pg_isready` does not log in; and while the first start is still under way the server answers on the socket only.
 */
export function healthCommand(database: string, role: string, passwordFile: string): string {
  return `PGPASSWORD="$(cat ${passwordFile})" psql --host=127.0.0.1 --username=${role} --dbname=${database} --no-psqlrc --quiet --command='SELECT 1' >/dev/null`;
}
