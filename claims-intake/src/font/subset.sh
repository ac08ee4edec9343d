#!/usr/bin/env bash
# Cuts Pretendard (OFL-1.1) down to the letters of the form's own texts; run it after a change of the texts.
# Other letters, in what visitors type, come from the visitor's own fonts.
set -euo pipefail

usage() {
  cat <<'TEXT'
claims-intake/src/font/subset.sh FOLDER

  FOLDER   holds Pretendard-Regular.otf and Pretendard-Bold.otf (npm pack pretendard: dist/public/static)

Needs pyftsubset (pip install fonttools brotli). Writes the fonts, letters.css and the lists of letters among the form's assets.
Exit 0: done; 1: it failed; 2: wrong usage.
TEXT
}

[[ ${1:-} != --help ]] || { usage; exit 0; }
[[ $# -eq 1 && -f $1/Pretendard-Regular.otf && -f $1/Pretendard-Bold.otf ]] || { usage >&2; exit 2; }

root=$(cd "$(dirname "$0")/../../.." && pwd)
assets=$root/claims-intake/src/main/resources/kr/outageclaims/intake/web/assets
rules=$root/rules/src/main/resources/rules
export LC_ALL=C.UTF-8

messages=$root/claims-intake/src/main/resources/kr/outageclaims/intake
names=("$rules/services.yaml" "$rules"/incidents/*.yaml "$rules"/rulebooks/*/{clauses,manifest}.yaml)
signs() { printf '%s' '년월일화수목금토억만천원–·~…'; printf '%b' "$(printf '\\x%x' {32..126})"; }
letters() { grep -o . | sort -u | tr -d '\n'; }

# the first page needs only these, and must stay light
cat "${names[@]}" <(grep -hE '^(start|service|footer|skip|back|language)[.=]' "$messages"/web/messages*.properties) \
  <(signs) | letters >"$assets/glyphs-first.txt"
cat "${names[@]}" "$messages"/*/messages*.properties <(signs) \
  "$root/claims-intake/src/main/java/kr/outageclaims/intake/claimant/Banks.java" | letters >"$assets/glyphs.txt"
more=$(mktemp)
comm -13 <(grep -o . "$assets/glyphs-first.txt" | sort) <(grep -o . "$assets/glyphs.txt" | sort) | tr -d '\n' >"$more"
range=$(grep -o . "$more" | while read -r letter; do printf 'U+%X,' "'$letter"; done)

cut() { # weight name letters
  pyftsubset "$folder/Pretendard-$1.otf" --text-file="$3" --flavor=woff2 --no-hinting --desubroutinize \
    --layout-features=kern,tnum --output-file="$assets/$2.woff2"
}
folder=$1
echo '/* Written by src/font/subset.sh: a browser loads the second file of a weight only where a page has such letters. */' \
  >"$assets/letters.css"
for weight in Regular:400 Bold:700; do
  name=pretendard-$(tr '[:upper:]' '[:lower:]' <<<"${weight%:*}")
  cut "${weight%:*}" "$name" "$assets/glyphs-first.txt" || exit 1
  cut "${weight%:*}" "$name-more" "$more" || exit 1
  face="@font-face { font-family: \"Pretendard Subset\"; font-weight: ${weight#*:}; font-display: swap;"
  {
    echo "$face src: url(\"$name.woff2\") format(\"woff2\"); }"
    echo "$face src: url(\"$name-more.woff2\") format(\"woff2\"); unicode-range: ${range%,}; }"
  } >>"$assets/letters.css"
done
rm "$more"
cp "$1/../../LICENSE.txt" "$assets/pretendard-LICENSE.txt" 2>/dev/null || true
ls -l "$assets"
