#!/bin/sh
# backup.sh FOLDER: a base backup of the PostgreSQL that PGHOST, PGPORT and PGUSER name, checked file by file, in FOLDER/<time>.
# Prints its folder. Nothing stands still meanwhile.
set -eu
[ $# = 1 ] || { echo "backup.sh FOLDER" >&2; exit 78; }
into="$1/$(date -u +%Y%m%dT%H%M%SZ)"
pg_basebackup --pgdata "$into" --wal-method stream --checkpoint fast --no-password
pg_verifybackup --quiet "$into"
echo "$into"
