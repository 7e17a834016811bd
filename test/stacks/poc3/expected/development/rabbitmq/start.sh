# Puts a hash of each password where /etc/rabbitmq/definitions.json has the path of its secret.
set -euo pipefail
umask 077

bytes() { printf "$(printf '%s' "$1" | sed 's/../\\x&/g')"; }

hash_of() {
  local salt digest
  salt=$(od -An -N4 -tx1 /dev/urandom | tr -d ' \n')
  digest=$({ bytes "$salt"; printf '%s' "$1"; } | sha256sum | cut -d ' ' -f 1)
  bytes "$salt$digest" | base64 | tr -d '\n'
}

definitions=$(</etc/rabbitmq/definitions.json)
for file in /run/secrets/*; do
  password=$(<"$file")
  if [ -z "$password" ]; then
    echo "$file is empty: no password, no broker" >&2
    exit 1
  fi
  definitions=${definitions//"\"$file\""/"\"$(hash_of "$password")\""}
done
printf '%s\n' "$definitions" > /tmp/definitions.json

exec docker-entrypoint.sh rabbitmq-server
