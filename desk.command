#!/bin/sh
# Opens the desk by a double click, see README.md.
cd "$(dirname "$0")" || exit 1
[ -d node_modules ] || npm ci || exit 1
exec npm run --silent desk -- "$@"
