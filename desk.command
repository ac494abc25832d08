#!/bin/sh
# Opens the desk by a double click, see README.md.
cd "$(dirname "$0")" || exit 1
command -v npm >/dev/null || { cat scripts/desk/no-node.txt; exit 1; }
# npm writes this last: without it an installation was cut short.
[ -f node_modules/.package-lock.json ] || npm ci || exit 1
exec npm run --silent desk -- "$@"
