import type { SHELLS } from './arguments.ts';

/**
 * One script per shell. Each hands the words of the line to `clawlamp complete` and shows what comes back, so that a new
 * command or sign-in needs no new script.
 */
export const COMPLETION_SCRIPTS: Record<(typeof SHELLS)[number], string> = {
  bash: `_clawlamp() {
  local IFS=$'\\n'
  COMPREPLY=($(clawlamp complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _clawlamp clawlamp
`,
  zsh: `#compdef clawlamp
_clawlamp() {
  local -a found
  found=("\${(@f)$(clawlamp complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- $found
}
compdef _clawlamp clawlamp
`,
  fish: `complete -c clawlamp -f -a '(clawlamp complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName clawlamp -ScriptBlock {
  param($word, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  clawlamp complete '--' @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};
