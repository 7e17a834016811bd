/** The definitions as they are committed. */
export const DEFINITIONS_TEMPLATE = '/etc/rabbitmq/definitions.json';
/**
 * A folder in memory, for the broker alone. It has to be one that everyone may write to in the image: memory is mounted as root's,
 * with the mode of what was there, and a folder that the image lacks has another mode after a restart (runc 1.1).
 */
export const RUN_DIRECTORY = '/tmp';
/** What the broker imports: the definitions with the hashes of the passwords. */
export const DEFINITIONS_FILE = `${RUN_DIRECTORY}/definitions.json`;
/** Makes it, then becomes the broker. */
export const START_SCRIPT = '/etc/rabbitmq/start.sh';

/**
 * Bash (the image's own entry point needs it too) that gives the users their passwords.
 *
 * A broker that imports definitions makes no default user, whatever `RABBITMQ_DEFAULT_PASS` says, so the users have to be in
 * the definitions; their hashes are made here, and a changed password is valid from the next start on. The hash is the
 * documented one: base64 of four random bytes followed by the SHA-256 of these bytes and the password.
 *
 * @see https://www.rabbitmq.com/docs/passwords#computing-password-hash
 */
export function renderStartScript(): string {
  return `# Puts a hash of each password where ${DEFINITIONS_TEMPLATE} has the path of its secret.
set -euo pipefail
umask 077

bytes() { printf "$(printf '%s' "$1" | sed 's/../\\\\x&/g')"; }

hash_of() {
  local salt digest
  salt=$(od -An -N4 -tx1 /dev/urandom | tr -d ' \\n')
  digest=$({ bytes "$salt"; printf '%s' "$1"; } | sha256sum | cut -d ' ' -f 1)
  bytes "$salt$digest" | base64 | tr -d '\\n'
}

definitions=$(<${DEFINITIONS_TEMPLATE})
for file in /run/secrets/*; do
  password=$(<"$file")
  if [ -z "$password" ]; then
    echo "$file is empty: no password, no broker" >&2
    exit 1
  fi
  definitions=\${definitions//"\\"$file\\""/"\\"$(hash_of "$password")\\""}
done
printf '%s\\n' "$definitions" > ${DEFINITIONS_FILE}

exec docker-entrypoint.sh rabbitmq-server
`;
}

/**
 * Succeeds when the broker takes connections and stops no publisher.
 *
 * The port opens only after the definitions are imported. Asking it first keeps the costly command away while the broker
 * starts, and from making the Erlang cookie in its place.
 */
export const HEALTH_COMMAND = ['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/5672 && rabbitmq-diagnostics --quiet check_local_alarms'];
