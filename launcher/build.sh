# shellcheck shell=bash
# Builds what is missing or older than the sources, under the home, one build at a time.

maven() { # goals…; its output goes under the home, so that nobody's target folders are in the way
  local program=$root/mvnw version folder=$1
  shift
  version=$(mvn -v 2>/dev/null | sed -n '1s/[^0-9]*\([0-9.]*\).*/\1/p' || true)
  # At least 3.6.3, else the wrapper.
  if [[ -n $version && $(printf '%s\n' 3.6.3 "$version" | sort -V | head -n 1) == 3.6.3 ]]; then program=mvn; fi
  # Each ends in target, by which tools such as ArchUnit tell tests from the program.
  # shellcheck disable=SC2016 # Maven fills in the module's name
  (cd "$root" && exec "$program" -B -Dclaims.target="$CLAIMS_HOME/$folder/"'${project.artifactId}/target' "$@")
}

app() { # the folder of the newest build
  printf '%s/app/%s\n' "$CLAIMS_HOME" "$(cat "$CLAIMS_HOME/app/current")"
}

is_built() {
  [[ -f $CLAIMS_HOME/app/current && -f $(app)/built && $(cat "$(app)/built") == "$root" ]] || return 1
  [[ -z $(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$(app)/built" -print -quit) ]]
}

build() {
  is_built && return # another launcher has just done it
  say "Building (빌드 중; log: $CLAIMS_HOME/log/build.log) …"
  local fresh former module jar
  fresh=build-$(date +%s)-$$
  former=$(cat "$CLAIMS_HOME/app/current" 2>/dev/null || true)
  mkdir -p "$CLAIMS_HOME/app/$fresh"
  printf '%s\n' "$root" >"$CLAIMS_HOME/app/$fresh/built"
  maven build -q -DskipTests package >"$CLAIMS_HOME/log/build.log" 2>&1 || {
    sed '/^\[ERROR\] To see the full stack trace/,$d' "$CLAIMS_HOME/log/build.log" | tail -n 30 >&2
    rm -rf "$CLAIMS_HOME/app/$fresh"
    die 1 "the build failed; see $CLAIMS_HOME/log/build.log"
  }
  for module in sample-data claims-intake claims-batch bench; do
    for jar in "$CLAIMS_HOME/build/$module/target/$module"-*-exec.jar; do
      "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$CLAIMS_HOME/app/$fresh/$module" \
        >>"$CLAIMS_HOME/log/build.log" 2>&1 || die 1 "cannot unpack $jar; see $CLAIMS_HOME/log/build.log"
      mv "$CLAIMS_HOME/app/$fresh/$module/$(basename "$jar")" "$CLAIMS_HOME/app/$fresh/$module/app.jar"
      rm "$jar"
    done
  done
  printf '%s\n' "$fresh" >"$CLAIMS_HOME/app/current.new"
  mv "$CLAIMS_HOME/app/current.new" "$CLAIMS_HOME/app/current"
  # The former build stays for programs that still run from it.
  find "$CLAIMS_HOME/app" -mindepth 1 -maxdepth 1 -type d ! -name "$fresh" ! -name "$former" -exec rm -rf {} +
}

need_build() {
  need_jdk
  is_built || locked "$CLAIMS_HOME/app/lock" build
}
