/**
 * A notice's body for a Linux notification server, which reads `& < >` as markup (Desktop Notifications Specification
 * 1.2, "Markup"; Electron passes the body on as it is).
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
