# shellcheck shell=bash
# Visitors use the form while its instances and its database are killed; in the end everybody must have one claim.
# shellcheck disable=SC2153,SC2154 # java and the names of the programs are the launcher's

run_kill_intake() { # arguments…; on a database of its own, with the built program as it is started here
  need_build
  java_command claims-intake "$INTAKE"
  quick
  local program=("${java[@]}")
  run sample-data "$SAMPLE" kill-intake --home "$CLAIMS_HOME/kill-intake" "$@" -- "${program[@]}"
}
