#!/usr/bin/env bash
# Tries deploy/nginx.conf with a real nginx before two running instances. See --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
claims-intake/deploy/walk.sh [--keep]

Starts two instances of the intake service and nginx with deploy/nginx.conf (own ports, a self-signed certificate), then
fills in the form through TLS, kills one instance on the way, and looks at headers, cookies, limits and the access log.
  --keep   leave the folder with nginx's files and all logs
Needs nginx, openssl and curl (apt-get install nginx-light openssl curl). Works in CLAIMS_HOME/walk, with a database and
keys of its own there. Exit code: 0 all as it should be, 1 something was not, 2 wrong usage or something is missing.
TEXT
}

keep=''
case ${1:-} in
  '') ;;
  --keep) keep=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
for program in nginx openssl curl; do
  command -v "$program" >/dev/null || {
    echo "walk: $program is missing; install it with: apt-get install -y --no-install-recommends nginx-light openssl curl" >&2
    exit 2
  }
done
export CLAIMS_HOME=${CLAIMS_HOME:-$root/var}/walk
mkdir -p "$CLAIMS_HOME"
work=$(mktemp -d)
readonly A=18480 B=18490 TLS=18443 PLAIN=18481 HOST=claims.example.kr
pids=()
faults=0

finish() {
  local pid
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [[ -n $keep ]]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap finish EXIT

check() { # what, command…
  local what=$1
  shift
  if "$@"; then
    echo "ok    $what"
  else
    echo "FAULT $what"
    faults=$((faults + 1))
  fi
}

serve() { # port, log; sets $started
  SERVER_PORT=$1 SERVER_ADDRESS=127.0.0.1 CLAIMS_METRICS_PORT=$(($1 + 5)) CLAIMS_TRUSTED_PROXIES='127\.0\.0\.1' \
    "$root/claims" serve >"$2" 2>&1 &
  started=$!
  pids+=("$started")
  local i
  for ((i = 0; i < 2400; i++)); do
    curl -fs -o "$work/ready" "http://127.0.0.1:$1/actuator/health/readiness" && return
    kill -0 "$started" 2>/dev/null || break
    sleep 0.5
  done
  tail -n 20 "$2" >&2
  echo "walk: the instance on port $1 did not become ready" >&2
  exit 1
}

start_nginx() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$HOST" -addext "subjectAltName=DNS:$HOST" \
    -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>"$work/openssl.log"
  sed -e "s/127.0.0.1:8080/127.0.0.1:$A/; s/127.0.0.1:8090/127.0.0.1:$B/" \
    -e "s/listen 443/listen 127.0.0.1:$TLS/; s/listen 80;/listen 127.0.0.1:$PLAIN;/; /listen \[::\]/d" \
    -e "s#/etc/ssl/claims#$work#; s#/var/log/nginx#$work#; s#/usr/share/claims-intake/pages#$here/pages#" "$here/nginx.conf" >"$work/claims.conf"
  cat >"$work/nginx.conf" <<TEXT
pid $work/nginx.pid;
error_log $work/error.log;
daemon off;
events {}
http {
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  include $work/claims.conf;
}
TEXT
  nginx -t -q -e "$work/error.log" -c "$work/nginx.conf" || exit 1
  nginx -e "$work/error.log" -c "$work/nginx.conf" &
  pids+=("$!")
  sleep 1
}

visit() { # path, curl's options…: body in $work/page, headers in $work/head
  local path=$1
  shift
  curl -sS --http2 --cacert "$work/fullchain.pem" --connect-to "$HOST:443:127.0.0.1:$TLS" -b "$work/cookies" -c "$work/cookies" \
    -D "$work/head" -o "$work/page" "$@" "https://$HOST$path"
}

send() { # path, fields…: opens a page, sends it with its hidden fields, follows to the next
  local path=$1 field fields=()
  shift
  visit "$path"
  fields+=(--data-urlencode "_csrf=$(hidden _csrf)")
  [[ -z $(hidden token) ]] || fields+=(--data-urlencode "token=$(hidden token)")
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  visit "$path" -L "${fields[@]}"
}

hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$work/page" | head -n 1; }
head_has() { grep -qi "$1" "$work/head"; }
page_has() { grep -q "$1" "$work/page"; }
status_is() { [[ $(sed -n 's/^HTTP[^ ]* \([0-9]*\).*/\1/p' "$work/head" | tail -n 1) == "$1" ]]; }
all_cookies_secure() {
  grep -qi '^set-cookie:' "$work/head" && ! grep -i '^set-cookie:' "$work/head" | grep -qvi '; *secure'
}
log_is_quiet() { ! grep -qE '홍길동|%ED%99%8D|01012345678|010-1234|lang=en' "$work/claims.log"; }
served_by_both() { grep -q "127.0.0.1:$A" "$work/claims.log" && grep -q "127.0.0.1:$B" "$work/claims.log"; }

echo "Starting two instances and nginx; the first time this builds the program …"
serve "$A" "$work/a.log"
first=$started
serve "$B" "$work/b.log"
second=$started
start_nginx

curl -sS -D "$work/head" -o "$work/page" -H "Host: $HOST" "http://127.0.0.1:$PLAIN/claim/who"
check "plain HTTP is sent to TLS" head_has "^location: https://$HOST/claim/who"
visit '/?lang=en'
check "the start page comes through TLS" page_has 'lang="en"'
check "HSTS is set by the service, since it sees TLS" head_has '^strict-transport-security: max-age='
check "the content policy comes through" head_has "^content-security-policy: default-src 'none'"
check "the server does not tell its version" bash -c "! grep -qi '^server: nginx/' '$work/head'"
visit /claim/who
check "every cookie is Secure" all_cookies_secure
visit /actuator/prometheus
check "figures are not for the world" status_is 404
visit /actuator/health/readiness
check "probes are not for the world" status_is 404
head -c 270000000 /dev/zero >"$work/large"
visit /claim/who --http1.1 --data-binary "@$work/large" -H 'Expect: 100-continue'
check "more than the service would read is refused" status_is 413
check "with a page that says so in both languages" page_has 'lang="en" aria-labelledby'

send /claim/who filer=SELF
send /claim/service service=talk feature-talk=message
check "the form goes from page to page" page_has 'name="narrative"'
check "both instances have served it" served_by_both
kill -9 "$first"
wait "$first" 2>/dev/null || true
send /claim/happened 'narrative=메시지를 보내지 못해 답답했습니다.' harm=NONE
check "the form goes on when one instance is killed" page_has 'name="consent-collection"'
send /claim/consent consent-collection=yes consent-council=yes
send /claim/contact name=홍길동 phone=010-1234-5678
send /claim/check
check "and ends with a receipt" page_has 'id="receipt"'
kill -9 "$second"
wait "$second" 2>/dev/null || true
visit /claim/who
check "without any instance visitors are told to come back" status_is 502
check "in both languages" page_has '잠시 뒤에 다시 해 주세요'
check "and when" head_has '^retry-after: 60'
visit /refused/refused.css
check "in the look of the service" page_has '#1e4b57'
check "the access log holds no value of a person and no question mark" log_is_quiet
check "nor do the logs of the instances" bash -c "! grep -qE '홍길동|01012345678|010-1234' '$work/a.log' '$work/b.log'"

echo
if ((faults > 0)); then
  keep=yes
  echo "$faults faults."
  exit 1
fi
echo "All as it should be."
