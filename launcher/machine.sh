# shellcheck shell=bash
# What must be on the machine: found, or named with the command that installs it, or installed by apt.

readonly JAVA_AT_LEAST=17

provide() { # why, packages…: by apt itself as root (in CI: as sudo) without a terminal, else after a yes
  local why=$1
  shift
  local as_root=() answer=''
  ((EUID == 0)) || as_root=(sudo)
  local line="${as_root[*]:+sudo }apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null || die 1 "$why is missing; install what your system has for: $*"
  if [[ -t 0 && -t 2 ]]; then
    read -r -p "$why is missing. Run '$line'? (설치할까요?) [y/N] " answer
    [[ $answer == [yY]* ]] || die 1 "$why is missing; install it with: $line"
  elif ((EUID != 0)) && ! { [[ -n ${CI:-} ]] && sudo -n true 2>/dev/null; }; then
    die 1 "$why is missing; install it with: $line"
  fi
  say "Installing $* (log: $CLAIMS_HOME/log/apt.log) …"
  {
    "${as_root[@]+"${as_root[@]}"}" apt-get update &&
      "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@"
  } >"$CLAIMS_HOME/log/apt.log" 2>&1 || {
    tail -n 15 "$CLAIMS_HOME/log/apt.log" >&2
    die 1 "could not install $why; try: $line"
  }
}

java_major() { # JDK home
  local version
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  [[ -n $version ]] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
  printf '%s\n' "${version:-0}"
}

is_jdk() { [[ -x $1/bin/java && -x $1/bin/javac ]] && (($(java_major "$1") >= JAVA_AT_LEAST)); }

look_for_jdk() {
  local on_path candidate
  on_path=$(command -v java || true)
  [[ -z $on_path ]] || on_path=$(dirname "$(dirname "$(real_path "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    if [[ -n $candidate ]] && is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

jdk_package() {
  local version
  for version in 17 21 25; do
    if apt-cache show "openjdk-$version-jdk-headless" >/dev/null 2>&1; then
      echo "openjdk-$version-jdk-headless"
      return
    fi
  done
  echo "openjdk-$JAVA_AT_LEAST-jdk-headless"
}

need_jdk() {
  look_for_jdk && return
  if ((EUID == 0)) && [[ ! -t 0 ]]; then apt-get update >/dev/null 2>&1 || true; fi
  provide "A JDK $JAVA_AT_LEAST or newer" "$(jdk_package)"
  look_for_jdk || die 1 "no JDK $JAVA_AT_LEAST or newer after the installation; set JAVA_HOME to one"
}

need_office() { # for the checks of the workbooks
  local missing=()
  command -v soffice >/dev/null || missing+=(libreoffice-calc)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  [[ -n $(fc-list :lang=ko 2>/dev/null || true) ]] || missing+=(fontconfig fonts-nanum)
  ((${#missing[@]} == 0)) || provide "For the checks of the workbooks: LibreOffice, fonts or poppler" "${missing[@]}"
}

need_browser() { # for the checks of the form
  local missing=()
  [[ -x ${CLAIMS_CHROMIUM:-} ]] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    missing+=(chromium)
  [[ -n $(fc-list :lang=ko 2>/dev/null || true) ]] || missing+=(fontconfig fonts-nanum)
  ((${#missing[@]} == 0)) || provide "For the checks of the form: Chromium or fonts" "${missing[@]}"
}
