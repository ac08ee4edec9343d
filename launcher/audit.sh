# shellcheck shell=bash
# What a release is looked at for: secrets in the repository, what the services are made of, what is known against it.

audit_usage() {
  cat <<'TEXT'
./claims audit [secrets] [sbom] [vulnerabilities]     (without a name: all three)

  secrets          private keys, tokens, passwords and people's data in the files and the history of this clone
                   저장소와 그 이력에 남은 비밀키·비밀번호·개인정보
  sbom             CycloneDX bills of materials of the two services: CLAIMS_HOME/audit/*.cdx.json
                   두 서비스의 구성품 목록
  vulnerabilities  the services' libraries against the NVD (OWASP dependency-check); needs the network
                   구성품에 알려진 취약점; 인터넷이 필요합니다

NVD_API_KEY          a key of https://nvd.nist.gov; without one the first download takes very long
CLAIMS_NVD_DATAFEED  a mirror of the NVD to ask instead, e.g. https://mirror.example.org/nvdcve-{0}.json.gz

Exit 0: nothing found; 1: something was found, or could not be looked up; 2: wrong usage.
TEXT
}

run_audit() {
  local part failed=()
  (($# > 0)) || set -- secrets sbom vulnerabilities
  for part in "$@"; do
    case $part in
      secrets | sbom | vulnerabilities) ;;
      *) die 2 "audit: unknown part '$part'; ./claims audit --help lists them (모르는 점검)" ;;
    esac
  done
  need_jdk
  mkdir -p "$CLAIMS_HOME/audit"
  for part in "$@"; do
    say "== $part"
    locked "$CLAIMS_HOME/app/audit.lock" "audit_$part" >"$CLAIMS_HOME/log/audit-$part.log" 2>&1 || {
      failed+=("$part")
      sed -n '/^\[ERROR\]/p' "$CLAIMS_HOME/log/audit-$part.log" | sed '/-> \[Help 1\]/q' | cut -c1-400 | head -n 20 >&2
      say "$part: see $CLAIMS_HOME/log/audit-$part.log"
      continue
    }
    audit_told "$part"
  done
  ((${#failed[@]} == 0)) || die 1 "audit: found something, or could not look: ${failed[*]} (점검 실패)"
}

audit_secrets() {
  maven build-audit -pl sample-data -am -Dspotless.check.skip=true -Dtest=SecretsTest \
    -Dsurefire.failIfNoSpecifiedTests=false test
}

audit_sbom() {
  maven build-audit -pl claims-intake,claims-batch -am -q compile org.cyclonedx:cyclonedx-maven-plugin:makeBom
  local module
  for module in claims-intake claims-batch; do
    cp "$CLAIMS_HOME/build-audit/$module/target/$module.cdx.json" "$CLAIMS_HOME/audit/"
  done
}

audit_vulnerabilities() {
  local mirror=()
  [[ -z ${CLAIMS_NVD_DATAFEED:-} ]] || mirror=("-DnvdDatafeedUrl=$CLAIMS_NVD_DATAFEED")
  maven build-audit -pl claims-intake,claims-batch -am compile org.owasp:dependency-check-maven:check \
    -DdataDirectory="$CLAIMS_HOME/audit/nvd" "${mirror[@]+"${mirror[@]}"}"
}

audit_told() { # part
  case $1 in
    secrets) say "secrets: none in the files and the history" ;;
    sbom) say "sbom: $CLAIMS_HOME/audit/claims-intake.cdx.json, $CLAIMS_HOME/audit/claims-batch.cdx.json" ;;
    vulnerabilities) say "vulnerabilities: none of CVSS 7 or more; reports are in $CLAIMS_HOME/build-audit/*/target" ;;
  esac
}
