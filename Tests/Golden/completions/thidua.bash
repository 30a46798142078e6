# bash completion for thidua
_thidua() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=""
  case $before in
    --site | --output) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --lang) COMPREPLY=($(compgen -W "vi en" -- "$word")); return ;;
  esac
  case ${COMP_WORDS[1]} in
    build) words="--site --drafts --strict --today --base-url --output --portable --embed --jobs --profile --json --quiet --lang" ;;
    check) words="--site --drafts --strict --today --base-url --jobs --profile --json --quiet --lang" ;;
    serve) words="--site --drafts --strict --today --base-url --port --host --open --jobs --quiet --lang" ;;
    inspect) words="--explain --lang" ;;
    new) words="--site --lang site body campaign exemplar plan" ;;
    help) words="--lang build check serve inspect new help version completions bash zsh fish" ;;
    version) words="" ;;
    *) words="build check serve inspect new help version" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ ${#COMPREPLY[@]} == 0 && $word != -* ]]; then COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _thidua thidua
