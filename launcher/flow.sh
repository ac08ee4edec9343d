# shellcheck shell=bash
# The whole way on sample data, as the demo walks it and the bench measures it: the contract's commands in their order.

readonly INCIDENT=2022-10-15-pangyo
readonly RULEBOOK=2022-12-29
readonly ALL_CLAIMS=105116

now() { # seconds with a decimal where bash can
  local time=${EPOCHREALTIME:-$(date +%s).0}
  printf '%s\n' "${time/,/.}"
}

child() { # runs it and hands on the signals that would end us; tells "on_child", if set, its process
  local process code=0
  "$@" </dev/null &
  process=$!
  trap 'kill -TERM "$process" 2>/dev/null || true' INT TERM
  [[ -z ${on_child:-} ]] || "$on_child" "$process"
  while true; do
    code=0
    wait "$process" || code=$?
    kill -0 "$process" 2>/dev/null || break
  done
  trap - INT TERM
  return "$code"
}

batch() {
  java_for claims-batch "$BATCH" "$1"
  child "${java[@]}" "$@"
}

sample() {
  java_command sample-data "$SAMPLE"
  child "${java[@]}" "$@"
}

flow() { # what runs a stage (its name, its command…), folder, claims
  local stage=$1 exports=$2/exports work=$2/work
  mkdir -p "$work"
  $stage sample sample sample --out "$exports" --claims "$3"
  $stage import-email batch import "$exports/email.csv" --channel email --incident $INCIDENT
  $stage import-call-centre batch import "$exports/call-centre.csv" --channel call-centre --incident $INCIDENT
  $stage import-messenger batch import "$exports/messenger.xlsx" --channel messenger --incident $INCIDENT
  $stage classify batch classify --incident $INCIDENT
  $stage manual-export batch manual export --incident $INCIDENT --out "$work/manual.xlsx"
  $stage manual-list batch export classifications --incident $INCIDENT --out "$work/classifications-before.csv"
  $stage manual-answers sample operator --in "$work/manual.xlsx" --truth "$exports/truth.csv" \
    --classifications "$work/classifications-before.csv" --incident $INCIDENT --out "$work/manual-answered.xlsx"
  $stage manual-import batch manual import "$work/manual-answered.xlsx" --by sample-operator
  $stage propose batch propose --incident $INCIDENT --rulebook $RULEBOOK
  $stage review-export batch review export --incident $INCIDENT --rulebook $RULEBOOK --out "$work/review"
  $stage review-list batch export classifications --incident $INCIDENT --out "$work/classifications.csv"
  $stage review-decisions sample council --in "$work/review" --truth "$exports/truth.csv" \
    --classifications "$work/classifications.csv" --out "$work/review-decided"
  $stage review-import batch review import "$work"/review-decided/*.xlsx --by sample-council
  $stage payout batch payout create --incident $INCIDENT --round 1 --out "$2/payout"
  $stage notices batch notices export --incident $INCIDENT --out "$2/notices"
  $stage results-answers sample bank --in "$2/payout" --out "$work/results"
  $stage results batch payout results "$work"/results/*.csv --by sample-bank
  $stage notices-results batch notices export --incident $INCIDENT --out "$2/notices"
}

known_claims() { # most, what --claims holds
  [[ $2 =~ ^[1-9][0-9]{0,6}$ ]] && (($2 <= $1)) ||
    die 2 "--claims holds '$2'; expected a whole number from 1 to $1, e.g. --claims 2000"
}
