/** Variables that name the folder of temporary files, in the order in which Node asks for them (`os.tmpdir`, Node 20 to 24). */
const NAMES = { win32: ['TEMP', 'TMP'], posix: ['TMPDIR', 'TMP', 'TEMP'] } as const;

/**
 * The folder of temporary files as Node finds it under these variables: Windows TEMP, TMP, else `temp` in SystemRoot or windir;
 * elsewhere TMPDIR, TMP, TEMP, else `/tmp`. Without a slash at its end, but for a drive's or the file system's own.
 */
export function temporaryFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const windows = platform === 'win32';
  // Windows itself does not tell `Temp` from `TEMP`; a copy of its variables does.
  const valueOf = (name: string): string | undefined => {
    const key = windows ? Object.keys(env).find((one) => one.toUpperCase() === name.toUpperCase()) : name;
    return (key === undefined ? undefined : env[key]) || undefined;
  };
  const named = NAMES[windows ? 'win32' : 'posix'].map(valueOf).find(Boolean);
  if (!windows) {
    const folder = named ?? '/tmp';
    return folder.length > 1 && folder.endsWith('/') ? folder.slice(0, -1) : folder;
  }
  const folder = named ?? `${valueOf('SystemRoot') ?? valueOf('windir') ?? ''}\\temp`;
  return folder.length > 1 && folder.endsWith('\\') && !folder.endsWith(':\\') ? folder.slice(0, -1) : folder;
}
