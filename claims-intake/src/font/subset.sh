#!/usr/bin/env bash
# Cuts Pretendard (OFL-1.1) down to the letters of the form's own texts; run it after a change of the texts.
# Other letters, in what visitors type, come from the visitor's own fonts.
set -euo pipefail

usage() {
  cat <<'TEXT'
claims-intake/src/font/subset.sh FOLDER

  FOLDER   holds Pretendard-Regular.otf and Pretendard-Bold.otf (npm pack pretendard: dist/public/static)

Needs pyftsubset (pip install fonttools brotli). Writes the fonts and glyphs.txt among the form's assets.
Exit 0: done; 1: it failed; 2: wrong usage.
TEXT
}

[[ ${1:-} != --help ]] || { usage; exit 0; }
[[ $# -eq 1 && -f $1/Pretendard-Regular.otf && -f $1/Pretendard-Bold.otf ]] || { usage >&2; exit 2; }

root=$(cd "$(dirname "$0")/../../.." && pwd)
assets=$root/claims-intake/src/main/resources/kr/outageclaims/intake/web/assets
rules=$root/rules/src/main/resources/rules
export LC_ALL=C.UTF-8

cat "$root"/claims-intake/src/main/resources/kr/outageclaims/intake/*/messages*.properties \
  "$rules/services.yaml" "$rules"/incidents/*.yaml "$rules"/rulebooks/*/{clauses,manifest}.yaml \
  "$root/claims-intake/src/main/java/kr/outageclaims/intake/claimant/Banks.java" \
  <(printf '%s' '년월일화수목금토억만천원–·~…') <(printf '%b' "$(printf '\\x%x' {32..126})") |
  grep -o . | sort -u | tr -d '\n' >"$assets/glyphs.txt"

for weight in Regular Bold; do
  pyftsubset "$1/Pretendard-$weight.otf" --text-file="$assets/glyphs.txt" --flavor=woff2 --no-hinting --desubroutinize \
    --layout-features=kern,tnum --output-file="$assets/pretendard-${weight,,}.woff2" || exit 1
done
cp "$1/../../LICENSE.txt" "$assets/pretendard-LICENSE.txt" 2>/dev/null || true
ls -l "$assets"
