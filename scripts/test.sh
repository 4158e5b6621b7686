#!/usr/bin/env bash
# Types, rooms, style, then every test. The flows drive compiled packages, so those are built first.
set -euo pipefail
cd "$(dirname "$0")/.."
npx tsc -p .
npx tsc -p domain
npm run --silent lint
npx tsx scripts/build-stale.ts
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  echo "Left out: the browser flows. There is no Chromium at ${CHROMIUM:-/usr/bin/chromium} (set CHROMIUM to name another)."
fi
NODE_OPTIONS="--experimental-vm-modules --no-warnings" npx jest "$@"
