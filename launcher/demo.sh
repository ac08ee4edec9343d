# shellcheck shell=bash
# The demo: the whole way once. A finished stage has its line in seconds.tsv.

demo_stage() { # name, command…: skipped when its line stands in seconds.tsv
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
      *) die 2 "demo does not know '$1'; see ./claims demo --help" ;;
    esac
    shift || true
  done
  known_claims 9999999 "$claims"
  demo=$CLAIMS_HOME/demo-$claims
  mkdir -p "$demo"
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
  flow demo_stage "$demo" "$claims"
  batch report --incident $INCIDENT --seconds "$demo/seconds.tsv" --demo-dir "$demo"
}

demo_usage() {
  cat <<TEXT
./claims demo [--claims N]   (N: claims to be accepted, default $ALL_CLAIMS / 접수될 신고 건수)

Sample exports, import, classification, the sample operator's answers, proposals, review workbooks,
the sample council's decisions, payout files, notices, the sample bank's results; ends with a table of counts, won and time.
Files: CLAIMS_HOME/demo-N. Again with the same N: makes nothing new, prints the same table.
TEXT
}
