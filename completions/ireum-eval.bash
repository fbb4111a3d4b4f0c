# shellcheck shell=bash
# bash completion for ireum-eval. Kept right by tests/lint/options.

_ireum_eval() {
  local word=${COMP_WORDS[COMP_CWORD]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "run score compare variants --help --version" -- "$word")
    return
  fi
  compopt -o filenames
  if [[ $word != -* ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    return
  fi
  local options="--help"
  case ${COMP_WORDS[1]} in
    run) options+=" --db" ;;
    score) options+=" --by --per-topic --qrels --run --topics --unjudged" ;;
    compare) options+=" --qrels" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -F _ireum_eval ireum-eval
