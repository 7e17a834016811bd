import { CONFIG_FILE, USERS_FILE, USERS_TEMPLATE } from './redis-conf';

/**
 * What an application may do: everything but administering the server and what stops it for all others (`KEYS`, `FLUSHALL`).
 *
 * Client libraries ask `INFO` when they connect, frameworks clear their own database with `FLUSHDB`, and `SORT` counts as
 * dangerous only because it is slow on long lists.
 *
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/
 */
const APPLICATION_RIGHTS = '~* &* +@all -@admin -@dangerous +info +flushdb +sort +sort_ro';

/**
 * The users, with the path of a secret where the SHA-256 of its password belongs.
 *
 * The application is the user `default`, because many clients send a password and no name.
 */
export function renderUsers(passwordFile: string): string {
  return `user default on #${passwordFile} ${APPLICATION_RIGHTS}\n`;
}

/** Shell that puts the hashes into the users file, in memory, and becomes the server: the container sees no password in its environment. */
export function renderStartScript(): string {
  return `# Puts the SHA-256 of each password where ${USERS_TEMPLATE} has the path of its secret.
set -eu
umask 077

users=$(cat ${USERS_TEMPLATE})
for file in /run/secrets/*; do
  password=$(cat "$file")
  if [ -z "$password" ]; then
    echo "$file is empty: no password, no server" >&2
    exit 1
  fi
  hash=$(printf '%s' "$password" | sha256sum | cut -d ' ' -f 1)
  users=$(printf '%s\\n' "$users" | sed "s|#$file |#$hash |")
done
printf '%s\\n' "$users" > ${USERS_FILE}

exec redis-server ${CONFIG_FILE}
`;
}

/** Succeeds when a client gets in with the password and is answered. */
export function healthCommand(passwordFile: string): string {
  return `[ "$(REDISCLI_AUTH="$(cat ${passwordFile})" redis-cli -h 127.0.0.1 ping)" = PONG ]`;
}
