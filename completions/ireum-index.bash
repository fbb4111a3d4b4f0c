# shellcheck shell=bash
# bash completion for ireum-index. Kept right by tests/lint/options.

_ireum_index() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local options="--before --check --compact --db --delete --delete-from --dry-run --help --jobs --memory --outlet --publish-every --rebuild --scratch --stats --version"
  compopt -o filenames
  case $before in
    --db | --scratch) mapfile -t COMPREPLY < <(compgen -d -- "$word") && return ;;
    --before | --delete | --jobs | --memory | --outlet | --publish-every) compopt +o filenames && return ;;
    --delete-from) mapfile -t COMPREPLY < <(compgen -f -- "$word") && return ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _ireum_index ireum-index
