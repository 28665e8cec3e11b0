/** What may differ under Wine and why, by name: all that is not named here is a fault of ours. */
export interface Known {
  part: string;
  /** Names of what fails or differs. */
  names: RegExp;
  /** `windows`: so on every Windows, and right there. `wine`: Wine's own, so not on a Windows. */
  of: 'windows' | 'wine';
  why: string;
}

export const KNOWN: readonly Known[] = [
  {
    part: 'kept-homes',
    names: /^case-symlinked-agent-store-528$/,
    of: 'windows',
    why: 'Modes: a folder that others may write to is told by its mode, and Windows has none.',
  },
];
