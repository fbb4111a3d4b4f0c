# shellcheck shell=bash
# bash completion for ireum-query. Kept right by tests/lint/options.

_ireum_query() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options="--db --format --from --group --help --limit --loose --mentions --names-of --offset --outlet --repeat --show --sort --timing --to --topics --type --version --wide"
  case $before in
    --db)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    --timing | --topics)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "text json tsv trec" -- "$word") && return ;;
    --sort) mapfile -t COMPREPLY < <(compgen -W "relevance date" -- "$word") && return ;;
    --type) mapfile -t COMPREPLY < <(compgen -W "person company any" -- "$word") && return ;;
    --from | --to | --limit | --names-of | --offset | --outlet | --repeat | --show) return ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}
complete -F _ireum_query ireum-query
