#!/bin/sh
# Backs up compose's database, while the bot runs, into backups/zelfscan-<day and time>.dump, readable by you alone. A
# file has that name only when all of it was written and read back. Then backups older than KEEP_DAYS (30) go. Run it
# daily; it ends with 1, and a reason, when there is no new backup.
set -eu
umask 077
cd "$(dirname "$0")/.."
mkdir -p backups
file="backups/zelfscan-$(date +%F-%H%M%S).dump"
trap 'rm -f "$file.part"' EXIT
database() { docker compose -f deployment/compose.yaml exec -T database "$@"; }

database pg_dump -U zelfscan -Fc zelfscan > "$file.part" || { echo "No backup: pg_dump failed." >&2; exit 1; }
database pg_restore --file=/dev/null < "$file.part" || { echo "No backup: it can not be read back." >&2; exit 1; }
mv "$file.part" "$file"
find backups -name 'zelfscan-*.dump' -mtime "+${KEEP_DAYS:-30}" -delete
echo "$file"
