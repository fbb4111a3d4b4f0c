# shellcheck shell=bash
# bash completion for ireum-query. Kept right by tests/lint/options.

_ireum_query() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options="--aliases --any --byline --db --exact --explain --format --from --group --help --in --limit --loose --mentions --names-of --not --offset --outlet --repeat --show --sort --suggest --timing --to --topics --type --version --wide --with"
  case $before in
    --db)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    --aliases | --timing | --topics)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "text json tsv trec" -- "$word") && return ;;
    --sort) mapfile -t COMPREPLY < <(compgen -W "relevance date" -- "$word") && return ;;
    --in) mapfile -t COMPREPLY < <(compgen -W "all title" -- "$word") && return ;;
    --type) mapfile -t COMPREPLY < <(compgen -W "person company any" -- "$word") && return ;;
    --byline | --from | --to | --limit | --names-of | --not | --offset | --outlet | --repeat | --show | --suggest | --with) return ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}
complete -F _ireum_query ireum-query
