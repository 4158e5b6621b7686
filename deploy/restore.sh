#!/bin/sh
# restore.sh BACKUP ARCHIVE DATA [MOMENT]: makes DATA, which PostgreSQL then starts from: the backup, and what the archive has of the
# time since, up to MOMENT (as 2026-11-29 10:15:00+08) or to its end. Run it as the user that PostgreSQL runs as.
set -eu
[ $# -ge 3 ] || { echo "restore.sh BACKUP ARCHIVE DATA [MOMENT]" >&2; exit 78; }
backup=$1 archive=$2 data=$3 moment=${4:-}
[ ! -e "$data" ] || { echo "$data is there already: name a folder that is not" >&2; exit 78; }
pg_verifybackup --quiet "$backup"
mkdir -m 0700 "$data"
cp -a "$backup/." "$data/"
{
  # What the archive has begun and not filled is the newest of all.
  echo "restore_command = 'cp \"$archive/%f\" \"%p\" 2>/dev/null || cp \"$archive/%f.partial\" \"%p\" 2>/dev/null'"
  [ -z "$moment" ] || printf "recovery_target_time = '%s'\nrecovery_target_action = 'promote'\n" "$moment"
  # It would wait for an archive that does not run yet. Set it again once a new one does.
  echo "synchronous_standby_names = ''"
} >> "$data/postgresql.auto.conf"
touch "$data/recovery.signal"
echo "$data is ready: start PostgreSQL from it; it recovers by itself, then takes writes"
