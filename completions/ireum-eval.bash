# shellcheck shell=bash
# bash completion for ireum-eval. Kept right by tests/lint/options.

_ireum_eval() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "run score compare variants check gate report --help --version" -- "$word")
    return
  fi
  local measures="--depth --level --measure --resamples --seed"
  local options="--help"
  case ${COMP_WORDS[1]} in
    run) options+=" $measures --by --check --db --format --heldout --keep --output --per-topic --topics" ;;
    score) options+=" $measures --attributes --by --format --per-topic --qrels --run --topics --unjudged" ;;
    compare) options+=" $measures --changed --changed-by --format --qrels --topics --unjudged" ;;
    variants) options+=" $measures --db --format --keep --leave-out --output --per-topic" ;;
    check) options+=" --with" ;;
    gate) options+=" $measures --baseline --db --run --topics --write" ;;
    report) options+=" $measures --collection --html --ids-only --md --snippets --title --topics --variants --worst --worst-of" ;;
  esac
  case $before in
    --format | -f) mapfile -t COMPREPLY < <(compgen -W "text json tsv md" -- "$word") && return ;;
    --measure | -m | --changed-by)
      mapfile -t COMPREPLY < <(compgen -W "nDCG@10 nDCG AP RR P@10 Rprec R@100 Success@1 SetP SetR SetF" -- "$word") && return
      ;;
    --by | -b) mapfile -t COMPREPLY < <(compgen -W "type class" -- "$word") && return ;;
    --depth | --level | -l | --seed | --resamples | --changed | --worst | --title | --worst-of) return ;;
  esac
  compopt -o filenames
  case $before in
    --db | --keep | --with | --collection | -c | --variants) mapfile -t COMPREPLY < <(compgen -d -- "$word") && return ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _ireum_eval ireum-eval
