/** A database of Node's own SQLite, as a class that is opened with a place and options. */
type Opener = new (...given: [location: unknown, options?: object]) => object;

/**
 * Makes every database of this process open for reading only and without a trace beside it: the rules of sqlite-readonly.ts,
 * put over the class that OpenClaw opens them with. Without a write-ahead log as `immutable`, with one through `readonly_shm`, so
 * that neither a migration nor a checkpoint nor a new `-wal` is possible. Locks of the owner's own are left as they are.
 *
 * Its text is what runs, before the owner's program and inside of its process (owner-box.ts): it takes no module of ours.
 * @param lockFolder folder whose databases are locks, not stores
 */
export function quietDatabases(lockFolder: string): void {
  const sqlite = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as { DatabaseSync?: Opener };
  const { statSync } = process.getBuiltinModule('node:fs');
  const { resolve } = process.getBuiltinModule('node:path');
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  const Real = sqlite?.DatabaseSync;
  if (!Real) return;
  const quiet = (location: unknown): string | null => {
    const text = location instanceof URL ? location.href : String(location);
    if (text === ':memory:' || text === '') return null;
    if (text.startsWith('file:')) return text;
    const path = resolve(text);
    if (path.startsWith(lockFolder)) return null;
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    const url = pathToFileURL(path);
    url.search = log > 0 ? '?mode=ro&readonly_shm=1' : '?mode=ro&immutable=1';
    return url.href;
  };
  sqlite.DatabaseSync = class extends Real {
    constructor(...given: [location: unknown, options?: object]) {
      const place = quiet(given[0]);
      if (place === null) super(...given);
      else super(place, { ...given[1], readOnly: true });
    }
  };
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}
