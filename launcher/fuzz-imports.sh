#!/usr/bin/env bash
# Mutates sample exports of all channels and brings each through the real import, on a database of its own.
set -euo pipefail

usage() {
  cat <<'TEXT'
launcher/fuzz-imports.sh [--files N] [--seed S] [--first I] [--only I]

Takes sample exports of the three channels (UTF-8, MS949, XLSX), does something to each (bytes, quotes, encodings,
cells, rows, XML, archive), imports it, and checks: imported or refused in one line, rows = claims + repeats + rejects,
untouched rows are the claims they were, no personal value on the screen, in the log or in a rejects file, no hang.

  --files N   how many files there are, numbered from 0 (default 10000)
  --seed S    the same seed makes the same files (default 20221015)
  --first I   begin with file I, below N, to go on behind it or to share the N files among processes
  --only I    one of them alone, as a failure names it

A failing file is kept under CLAIMS_HOME/fuzz. Exit code 0: nothing found, 1: something found, 2: wrong usage.
TEXT
}

files=10000 seed=20221015 first=0 only=-1
while (($#)); do
  case $1 in
    -h | --help)
      usage
      exit 0
      ;;
    --files | --seed | --first | --only)
      [[ ${2:-} =~ ^[0-9]{1,15}$ ]] || {
        printf '%s\n' "fuzz-imports: $1 needs a whole number; see --help" >&2
        exit 2
      }
      printf -v "${1#--}" %s "$2"
      shift 2
      ;;
    *)
      printf '%s\n' "fuzz-imports: unknown argument '$1'; see --help" >&2
      exit 2
      ;;
  esac
done

((first < files)) || {
  printf '%s\n' "fuzz-imports: --first $first is behind the last of $files files; see --help" >&2
  exit 2
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
kept=${CLAIMS_HOME:-$root/var}/fuzz
mkdir -p "$kept"
kept=$(cd "$kept" && pwd -P)
run() {
  "$root/claims" test -pl claims-batch -am -Dspotless.check.skip=true \
    -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=FuzzIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dfuzz.files="$files" -Dfuzz.seed="$seed" -Dfuzz.first="$first" -Dfuzz.only="$only" -Dfuzz.kept="$kept" 2>&1
}

# grep finds nothing when the build breaks before the first file
run | tee "$kept/last-run.log" | { grep --line-buffered -E '^fuzz:|BUILD' || true; } || {
  printf '%s\n' "fuzz-imports: failed; the whole log is $kept/last-run.log" >&2
  exit 1
}
