import type { SHELLS } from '../table/commands.ts';

/**
 * One script per shell. Each hands the words of the line to `clawlamp complete` and shows what comes back, so that a new
 * command or sign-in needs no new script. Names of sign-ins are foreign text: zsh (`compadd` without -Q) and fish quote what
 * they put into the line, bash and PowerShell put it in as it comes, so there it comes quoted.
 */
export const COMPLETION_SCRIPTS: Record<(typeof SHELLS)[number], string> = {
  bash: `_clawlamp() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(clawlamp complete bash "\${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
}
complete -o default -F _clawlamp clawlamp
`,
  zsh: `#compdef clawlamp
_clawlamp() {
  local -a found
  found=(\${(f)"$(clawlamp complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)"})
  compadd -- $found
}
compdef _clawlamp clawlamp
`,
  fish: `complete -c clawlamp -f -a '(clawlamp complete fish -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName clawlamp -ScriptBlock {
  param($word, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() }
  })
  if ($word -eq '') { $words += '' }
  clawlamp complete powershell '--' @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};
