# shellcheck shell=bash
# The demo: the contract's commands one after the other. A finished stage has its line in seconds.tsv.

readonly INCIDENT=2022-10-15-pangyo
readonly RULEBOOK=2022-12-29
readonly ALL_CLAIMS=105116

now() { # seconds with a decimal where bash can
  local time=${EPOCHREALTIME:-$(date +%s).0}
  printf '%s\n' "${time/,/.}"
}

child() { # runs it and hands on the signals that would end us
  local process code=0
  "$@" </dev/null &
  process=$!
  trap 'kill -TERM "$process" 2>/dev/null || true' INT TERM
  while true; do
    code=0
    wait "$process" || code=$?
    kill -0 "$process" 2>/dev/null || break
  done
  trap - INT TERM
  return "$code"
}

batch() {
  java_command claims-batch "$BATCH"
  child "${java[@]}" "$@"
}

sample() {
  java_command sample-data "$SAMPLE"
  child "${java[@]}" "$@"
}

stage() { # name, command…: skipped when its line stands in seconds.tsv
  local name=$1 start code=0
  shift
  if cut -f 1 "$demo/seconds.tsv" | grep -qx -- "$name"; then
    return
  fi
  say "[$name]"
  start=$(now)
  "$@" || code=$?
  if ((code != 0)); then
    die "$code" "the demo stopped at '$name'; the same command continues there"
  fi
  printf '%s\t%s\n' "$name" "$(awk -v a="$start" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }')" >>"$demo/seconds.tsv"
}

demo_stages() { # claims
  local exports=$demo/exports work=$demo/work
  stage sample sample sample --out "$exports" --claims "$1"
  stage import-email batch import "$exports/email.csv" --channel email --incident $INCIDENT
  stage import-call-centre batch import "$exports/call-centre.csv" --channel call-centre --incident $INCIDENT
  stage import-messenger batch import "$exports/messenger.xlsx" --channel messenger --incident $INCIDENT
  stage classify batch classify --incident $INCIDENT
  stage manual-export batch manual export --incident $INCIDENT --out "$work/manual.xlsx"
  stage manual-list batch export classifications --incident $INCIDENT --out "$work/classifications-before.csv"
  stage manual-answers sample operator --in "$work/manual.xlsx" --truth "$exports/truth.csv" \
    --classifications "$work/classifications-before.csv" --incident $INCIDENT --out "$work/manual-answered.xlsx"
  stage manual-import batch manual import "$work/manual-answered.xlsx" --by sample-operator
  stage propose batch propose --incident $INCIDENT --rulebook $RULEBOOK
  stage review-export batch review export --incident $INCIDENT --rulebook $RULEBOOK --out "$work/review"
  stage review-list batch export classifications --incident $INCIDENT --out "$work/classifications.csv"
  stage review-decisions sample council --in "$work/review" --truth "$exports/truth.csv" \
    --classifications "$work/classifications.csv" --out "$work/review-decided"
  stage review-import batch review import "$work"/review-decided/*.xlsx --by sample-council
  stage payout batch payout create --incident $INCIDENT --round 1 --out "$demo/payout"
  stage notices batch notices export --incident $INCIDENT --out "$demo/notices"
}

same_database() { # a demo folder belongs to the database that its claims are in
  local database=${CLAIMS_DB_URL%%\?*}
  [[ $local_database == false ]] || database=local-$(cksum <"$CLAIMS_HOME/db/password" | tr ' ' -)
  [[ -f $demo/database ]] || printf '%s\n' "$database" >"$demo/database"
  [[ $(cat "$demo/database") == "$database" ]] ||
    die 2 "$demo was made on another database; move it away or set CLAIMS_HOME to an empty folder"
}

run_demo() {
  local claims=$ALL_CLAIMS local_database=false
  while (($# > 0)); do
    case $1 in
      --claims=*) claims=${1#*=} ;;
      --claims) claims=${2:-} && shift ;;
      -h | --help) demo_usage && return ;;
      *) die 2 "demo does not know '$1'; see ./claims demo --help" ;;
    esac
    shift || true
  done
  [[ $claims =~ ^[1-9][0-9]{0,6}$ ]] || die 2 "--claims holds '$claims'; expected a whole number from 1, e.g. --claims 2000"
  demo=$CLAIMS_HOME/demo-$claims
  mkdir -p "$demo/work"
  touch "$demo/seconds.tsv"
  need_build
  [[ -n ${CLAIMS_DB_URL:-} ]] || local_database=true
  need_database
  same_database
  if command -v flock >/dev/null; then
    exec 8>"$CLAIMS_HOME/demo.lock"
    flock -n 8 || die 1 "another demo is running in $CLAIMS_HOME"
  fi
  need_archive claims-batch "$BATCH" status
  batch demo-check --incident $INCIDENT --files "$demo"/exports/{email.csv,call-centre.csv,messenger.xlsx}
  demo_stages "$claims"
  batch report --incident $INCIDENT --seconds "$demo/seconds.tsv" --demo-dir "$demo"
}

demo_usage() {
  cat <<TEXT
./claims demo [--claims N]   (N: claims to be accepted, default $ALL_CLAIMS / 접수될 신고 건수)

Sample exports, import, classification, the sample operator's answers, proposals, review workbooks,
the sample council's decisions, payout files, notices; ends with a table of counts, won and time.
Files: CLAIMS_HOME/demo-N. Again with the same N: makes nothing new, prints the same table.
TEXT
}
