# shellcheck shell=bash
# What each stage costs: the whole way on a database of its own, measured from outside, then the baselines beside it.
# shellcheck disable=SC2034,SC2153,SC2154 # java, java_options and the names of the programs are the launcher's

readonly MOST_IN_ONE_SHEET=1000000 # the list of all proposals is one sheet, and a sheet has 1,048,576 rows

processor_seconds() { # process: what it has used so far
  local stat
  if [[ -r /proc/$1/stat ]]; then
    read -r stat <"/proc/$1/stat"
    # Behind the name, which may hold blanks: user and system time are the 12th and 13th word.
    awk -v ticks="$(getconf CLK_TCK)" '{ printf "%.2f\n", ($12 + $13) / ticks }' <<<"${stat##*) }"
  else
    ps -o time= -p "$1" | awk -F '[:-]' '{ for (i = 1; i <= NF; i++) s = s * 60 + $i; printf "%.2f\n", s }'
  fi
}

children_seconds() { # reads what "times" has told of our ended children; to a subshell it would tell nothing
  awk 'NR == 2 { split($1 "m" $2, t, /[ms]+/); printf "%.3f\n", t[1] * 60 + t[2] + t[3] * 60 + t[4] }' "$bench/times"
}

resident_peak() { # process: the most memory it had so far, in kB
  local key value _
  if [[ -r /proc/$1/status ]]; then
    while read -r key value _; do
      [[ $key != VmHWM: ]] || printf '%s\n' "$value"
    done <"/proc/$1/status"
  else
    ps -o rss= -p "$1"
  fi
}

watch_memory() { # process: looks while it lives; the system keeps the peak, so nothing but the last instant is missed
  (
    trap '' INT TERM
    exec 7<> <(:) # nothing ever comes: a sleep that costs no process
    while kill -0 "$1" 2>/dev/null; do
      resident_peak "$1" >>"$bench/memory" 2>/dev/null || true
      read -r -t 0.2 -u 7 || true
    done
  ) &
}

heap_peaks() { # log of the collector: most used, most left over by a collection; in MB
  sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M(.*/\1 \2/p' "$1" |
    awk '{ if ($1 > used) used = $1; if ($2 > kept) kept = $2 } END { printf "%d\t%d\n", used, kept }'
}

bench_stage() { # name, command…: runs it and writes its line
  local name=$1 start database program code=0
  shift
  say "[$name]"
  java_options=(-Xlog:gc:file="$bench/gc.log::filecount=0")
  : >"$bench/memory"
  start=$(now)
  database=$(processor_seconds "$bench_server")
  times >"$bench/times"
  program=$(children_seconds)
  "$@" >>"$bench/output.log" || code=$?
  ((code == 0)) || die "$code" "the bench stopped at '$name'; what was made is in $bench"
  times >"$bench/times"
  {
    printf '%s\t%s\t' "$name" "$(now)"
    printf '%s\t%s\t' "$(children_seconds)" "$(processor_seconds "$bench_server")"
    printf '%s\t%s\n' "$(sort -n "$bench/memory" | tail -n 1)" "$(heap_peaks "$bench/gc.log")"
  } | awk -F '\t' -v OFS='\t' -v start="$start" -v program="$program" -v database="$database" '{
    print $1, sprintf("%.2f", $2 - start), sprintf("%.2f", $3 - program), sprintf("%.2f", $4 - database),
      int($5 / 1024), $6, $7
  }' | tee -a "$bench/stages.tsv" >&2
}

bench_folder() { # a home of its own, so that nobody's claims are touched; what an earlier run left there goes
  local folder=$CLAIMS_HOME/bench/$1
  if [[ -e $folder ]]; then
    [[ -f $folder/is-bench ]] || die 2 "$folder is no folder of the bench; move it away"
    CLAIMS_HOME=$folder end_database
    rm -rf "$folder"
  fi
  mkdir -p "$folder/tmp" "$folder/log"
  touch "$folder/is-bench"
  ln -s "$CLAIMS_HOME/app" "$folder/app"
  export CLAIMS_HOME=$folder
  bench=$folder
}

end_database() {
  [[ -d $CLAIMS_HOME/db ]] || return 0
  java_options=()
  java_command sample-data "$DATABASE"
  quick
  "${java[@]}" stop >&2
}

bench_report() { # claims, claims of an earlier run or nothing
  local earlier=()
  [[ -z $2 ]] || earlier=(--beside "$2=$CLAIMS_HOME/../$2/stages.tsv")
  java_options=()
  java_command bench "$BENCH"
  child "${java[@]}" --claims "$1" --stages "$bench/stages.tsv" --server "$bench_server" \
    ${earlier[@]+"${earlier[@]}"} --work "$bench/work" | tee "$bench/report.txt"
}

run_bench() {
  local claims=$ALL_CLAIMS beside='' keep=false
  while (($# > 0)); do
    case $1 in
      --claims=*) claims=${1#*=} ;;
      --claims) claims=${2:-} && shift ;;
      --beside=*) beside=${1#*=} ;;
      --beside) beside=${2:-} && shift ;;
      --keep) keep=true ;;
      *) die 2 "bench does not know '$1'; see ./claims bench --help" ;;
    esac
    shift || true
  done
  known_claims $MOST_IN_ONE_SHEET "$claims"
  [[ $beside != "$claims" ]] || die 2 "--beside $beside is the run itself; name one of another size"
  [[ -z $beside || -f $CLAIMS_HOME/bench/$beside/stages.tsv ]] ||
    die 2 "--beside $beside: no such run; do it first: ./claims bench --claims $beside"
  if command -v flock >/dev/null; then
    exec 8>"$CLAIMS_HOME/bench.lock"
    flock -n 8 || die 1 "another bench is running in $CLAIMS_HOME"
  fi
  need_build
  unset CLAIMS_DB_URL CLAIMS_DB_USER CLAIMS_DB_PASSWORD
  bench_folder "$claims"
  trap 'end_database || true' EXIT
  need_database
  need_archive claims-batch "$BATCH" status
  bench_server=$(cat "$CLAIMS_HOME/db/pid")
  on_child=watch_memory
  flow bench_stage "$bench" "$claims"
  printf 'database\t\t\t\t%s\t\t\n' "$(($(resident_peak "$bench_server") / 1024))" >>"$bench/stages.tsv"
  on_child=''
  bench_report "$claims" "$beside"
  end_database
  trap - EXIT
  [[ $keep == true ]] || rm -rf "$bench"/{db,exports,work,payout,notices,keys,tmp,rejects,app}
}

bench_usage() {
  cat <<TEXT
./claims bench [--claims N] [--beside M] [--keep]

  --claims N   claims to be accepted, 1 to $MOST_IN_ONE_SHEET (default $ALL_CLAIMS) / 접수될 신고 건수
  --beside M   print what a claim costs beside an earlier run of M claims / 앞서 잰 M건과 견주기
  --keep       leave the database and the files / 데이터베이스와 파일 남기기

Sends sample claims through every stage, each a process with a heap of 512 MB, on a database of its own in
CLAIMS_HOME/bench/N; nobody's claims are touched. Prints for each stage claims a second, CPU seconds of the program
and of the database, peak memory, and the ratio to a baseline that runs on the same rows in the same run: LOAD DATA
for import, one INSERT … SELECT for propose, fastexcel for the workbook, a regular expression for the classifier.
On a machine that does other work too, CPU seconds and ratios can be compared, seconds cannot.
CLAIMS_DB_URL is not used. The figures stay in CLAIMS_HOME/bench/N: stages.tsv, report.txt.
표본 신고를 모든 단계로 보내며 단계마다 속도, CPU, 메모리와 기준 작업 대비 비율을 출력합니다.
TEXT
}
