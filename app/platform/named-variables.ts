/** Those variables of an environment that are set, of the names that a child needs. */
export function namedVariables(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = env[name];
    if (value) found[name] = value;
  }
  return found;
}

/**
 * Stands in the environment of every child of ours, and so in those of its children: whoever looks at one sees whose it is, and
 * the ledger of the test rig knows by it what our children asked.
 */
export const CHILD_MARK = 'CLAWLAMP_CHILD';
