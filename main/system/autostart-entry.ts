/**
 * A program as the only word of an `Exec` (freedesktop.org Desktop Entry Specification, "The Exec key"): quoted, with the four
 * reserved characters escaped in the quotes; `%` begins a field code and stands for itself when doubled. Then, as in every
 * value of the type string, each backslash is written as two.
 */
function execWord(program: string): string {
  const quoted = `"${program.replace(/(["`$\\])/g, '\\$1')}"`;
  return quoted.replaceAll('%', '%%').replaceAll('\\', '\\\\');
}

/** The entry of the XDG autostart folder (freedesktop.org Desktop Application Autostart Specification). */
export function autostartEntry(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Clawlamp',
    `Exec=${execWord(program)}`,
    'X-GNOME-Autostart-enabled=true',
    'Terminal=false',
    '',
  ].join('\n');
}
