# shellcheck shell=bash
# What a claim by the public form costs, on a database of its own, beside a bare endpoint with one INSERT.
# shellcheck disable=SC2034,SC2153,SC2154 # java, java_options and the names of the programs are the launcher's

readonly BARE=kr.outageclaims.bench.bare.BareEndpoint
readonly INTAKE_CLAIMS=4000
readonly INTAKE_AT_ONCE=32

free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s\n' "$port"
}

end_intake_bench() {
  local process
  for process in ${intake_processes[@]+"${intake_processes[@]}"}; do
    kill "$process" 2>/dev/null || continue
    wait "$process" 2>/dev/null || true
  done
  end_database
}

serve_beside() { # module, main class, port, words…: a server in the background; its process stands last in the list
  java_command "$1" "$2"
  "${java[@]}" --server.port="$3" "${@:4}" </dev/null >"$CLAIMS_HOME/log/${2##*.}.log" 2>&1 &
  intake_processes+=("$!")
}

run_bench_intake() {
  local claims=$INTAKE_CLAIMS at_once=$INTAKE_AT_ONCE form bare
  while (($# > 0)); do
    case $1 in
      --claims=*) claims=${1#*=} ;;
      --claims) claims=${2:-} && shift ;;
      --at-once=*) at_once=${1#*=} ;;
      --at-once) at_once=${2:-} && shift ;;
      *) die 2 "bench-intake does not know '$1'; see ./claims bench-intake --help" ;;
    esac
    shift || true
  done
  known_claims 1000000 "$claims"
  [[ $at_once =~ ^[1-9][0-9]{0,1}$ ]] || die 2 "--at-once holds '$at_once'; expected a whole number from 1 to 99"
  need_build
  unset CLAIMS_DB_URL CLAIMS_DB_USER CLAIMS_DB_PASSWORD
  unset CLAIMS_PUBLIC_KEY CLAIMS_PRIVATE_KEY CLAIMS_INDEX_KEY CLAIMS_REVIEW_KEY CLAIMS_OUTBOX_KEY
  bench_folder intake
  intake_processes=()
  trap 'end_intake_bench || true' EXIT
  need_database
  form=$(free_port)
  bare=$(free_port)
  serve_beside claims-intake "$INTAKE" "$form" --claims.web.forms-per-minute=100000000 --management.server.port=0
  serve_beside bench "$BARE" "$bare"
  java_command sample-data "$SAMPLE"
  child "${java[@]}" load --claims "$claims" --at-once "$at_once" --warm-up "$((claims / 4 + at_once))" \
    --form "http://127.0.0.1:$form" --form-process "${intake_processes[0]}" \
    --bare "http://127.0.0.1:$bare" --bare-process "${intake_processes[1]}" \
    --database "$(cat "$CLAIMS_HOME/db/pid")" | tee "$CLAIMS_HOME/report.txt"
}

bench_intake_usage() {
  cat <<TEXT
./claims bench-intake [--claims N] [--at-once C]

  --claims N   forms to be sent, after a quarter of them as warm-up (default $INTAKE_CLAIMS) / 보낼 신고 건수
  --at-once C  visitors at the same time, 1 to 99 (default $INTAKE_AT_ONCE) / 동시에 신고하는 사람 수

Visitors fill and send the public form over HTTP on this machine, each with a session of its own, on a database of
its own in CLAIMS_HOME/bench/intake. In turn with them a bare endpoint is asked: the same web server and pool of
connections, one INSERT a request. Prints claims a second, p50 and p99 of a request, CPU of service and database, and
the ratios. The visitors are a process of their own. On a machine that does other work too, CPU and ratios can be
compared, seconds cannot. The figures stay in CLAIMS_HOME/bench/intake/report.txt.
접수 양식을 HTTP로 끝까지 작성해 보내며, INSERT 한 번뿐인 서버와 견주어 속도와 CPU를 출력합니다.
TEXT
}
