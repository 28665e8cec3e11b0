/** One entry met on the way to a path: a folder, a link, or the thing itself. */
export interface PathStep {
  path: string;
  kind: FileFacts['kind'];
  uid: number;
  gid: number;
  /** Permission bits; they say nothing for a link. */
  mode: number;
  /** True for a folder in which only an entry's owner may replace it. */
  sticky: boolean;
}

/** Everything that leads to a path, the root first, links followed; the thing itself last where `there` is true. */
export interface Trail {
  steps: PathStep[];
  there: boolean;
}

/** Trails of folders that were walked already, for as long as a reading may take them as unchanged. */
export type TrailMemo = Map<string, Trail & { real: string }>;

export interface FileFacts {
  kind: 'file' | 'directory' | 'symlink' | 'other';
  size: number;
  mtimeMs: number;
  inode: number;
  /** Permission bits, 0 on Windows. */
  mode: number;
  /** On Windows: true for a file with the read-only attribute. */
  readOnly?: boolean;
  uid: number;
  /** Absent where it was not asked for. */
  gid?: number;
}
