/** A frame of a stack, with the name of its file alone. */
function withoutFolders(frame: string): string {
  const start = frame.lastIndexOf(' ') + 1;
  const place = frame.slice(start).replace(/^\(/, '').replace(/\)$/, '');
  return frame.slice(0, start) + place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
}

/**
 * What a fault may say: its class and our own frames. A message can quote a token, so none is printed and no crash
 * reporter is started (memory dumps hold everything).
 */
export function faultLine(fault: unknown): string {
  if (!(fault instanceof Error)) return 'clawlamp: a fault of no known kind';
  // The stack begins with the message, and a message may hold lines that look like frames.
  const said = (fault.stack ?? '').indexOf(fault.message);
  const frames = (fault.stack ?? '')
    .slice(said < 0 ? 0 : said + fault.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => withoutFolders(line.trim()));
  const name = /^[A-Za-z]{1,40}$/.test(fault.name) ? fault.name : 'Error';
  return [`clawlamp: ${name}`, ...frames].join(' | ');
}
