/** Text of a file as Windows' own programs keep it (UTF-16, little end first, behind its mark) or as everybody else does (UTF-8). */
export function wideText(bytes: Buffer): string {
  const wide = bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe;
  return wide ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8');
}
