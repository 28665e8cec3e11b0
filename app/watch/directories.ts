import type { FileChange, Files } from '../ports.ts';

/** A set of watched folders that follows what the last reading found. */
export interface DirectoryWatch {
  /** Watches exactly these folders from now on; those already watched are left alone. True when one is new. */
  follow(directories: string[]): boolean;
  stop(): void;
  /** Folders watched now, for the trust page and tests. */
  watched(): string[];
}

/** Watches folders by the system's own events. A folder that may not be watched is left out: the safety re-read covers it. */
export function watchDirectories(
  files: Files,
  changed: (directory: string, change: FileChange) => void,
): DirectoryWatch {
  const stops = new Map<string, () => void>();
  const drop = (directory: string): void => {
    stops.get(directory)?.();
    stops.delete(directory);
  };
  return {
    follow(directories) {
      const wanted = new Set(directories);
      for (const directory of [...stops.keys()]) if (!wanted.has(directory)) drop(directory);
      let added = false;
      for (const directory of wanted) {
        if (stops.has(directory)) continue;
        added = true;
        try {
          stops.set(
            directory,
            files.watch(directory, (change) => changed(directory, change)),
          );
        } catch {
          // No watch to be had (limit of the system, forbidden folder): noted as tried, so it is not tried at each reading.
          stops.set(directory, () => undefined);
        }
      }
      return added;
    },
    stop() {
      for (const directory of [...stops.keys()]) drop(directory);
    },
    watched: () => [...stops.keys()].sort(),
  };
}
