# shellcheck shell=bash
# The intake service, which must not be able to read back what it has sealed: it is told of three keys and not where the
# others are. Under one account on one machine that is all that can be done; claims-intake/deploy does it properly.

hand_over_keys() { # into the environment: where the keys are that the service may have, and no way to the others
  local name named='' keys=$CLAIMS_HOME/keys
  for name in CLAIMS_PUBLIC_KEY CLAIMS_INDEX_KEY CLAIMS_OUTBOX_KEY CLAIMS_PRIVATE_KEY CLAIMS_REVIEW_KEY; do
    [[ -z ${!name:-} ]] || named=yes
  done
  if [[ -z $named ]]; then
    # made by a program that ends before the service begins
    [[ -f $keys/public.json && -f $keys/index.json && -f $keys/outbox.json ]] || make_local_keys
    export CLAIMS_PUBLIC_KEY=$keys/public.json CLAIMS_INDEX_KEY=$keys/index.json CLAIMS_OUTBOX_KEY=$keys/outbox.json
  fi
  for name in CLAIMS_PUBLIC_KEY CLAIMS_INDEX_KEY CLAIMS_OUTBOX_KEY; do
    [[ -n ${!name:-} ]] || die 2 "$name is missing while other key settings are there; set it to the path of the key file"
  done
  export CLAIMS_EVIDENCE=${CLAIMS_EVIDENCE:-$CLAIMS_HOME/evidence}
  unset CLAIMS_PRIVATE_KEY CLAIMS_REVIEW_KEY
  export -n CLAIMS_HOME
}

make_local_keys() {
  java_command claims-intake kr.outageclaims.intake.MakeLocalKeys
  quick
  "${java[@]}" "$CLAIMS_HOME" || exit $?
}

run_serve() {
  need_build
  need_database
  hand_over_keys
  run claims-intake "$INTAKE" "$@"
}
