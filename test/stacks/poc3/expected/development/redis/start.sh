# Puts the SHA-256 of each password where /usr/local/etc/redis/users.acl has the path of its secret.
set -eu
umask 077

users=$(cat /usr/local/etc/redis/users.acl)
for file in /run/secrets/*; do
  password=$(cat "$file")
  if [ -z "$password" ]; then
    echo "$file is empty: no password, no server" >&2
    exit 1
  fi
  hash=$(printf '%s' "$password" | sha256sum | cut -d ' ' -f 1)
  users=$(printf '%s\n' "$users" | sed "s|#$file |#$hash |")
done
printf '%s\n' "$users" > /tmp/users.acl

exec redis-server /usr/local/etc/redis/redis.conf
