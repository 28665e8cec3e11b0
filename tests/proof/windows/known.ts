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
    why: 'Modes: what is open to others is told by its mode, and Windows has none.',
  },
  {
    part: 'corpus',
    names: /^(?:open-to-others|linked-elsewhere|codex-open-to-others)\/[\d.]+$/,
    of: 'windows',
    why: 'Modes: what is open to others is told by its mode, and Windows has none.',
  },
  {
    part: 'corpus',
    names: /^(?:file-in-place|replaced-file)-read-only\/[\d.]+$/,
    of: 'windows',
    why: 'Modes: a read-only file binds everybody on Windows, and not the administrator, as whom Linux looks here.',
  },
  {
    part: 'corpus',
    names: /^service-(?:other-codex|same|other-store)\/[\d.]+$/,
    of: 'windows',
    why: 'It stands on a unit of systemd, which Windows has not.',
  },
  {
    part: 'unit',
    names:
      /^tests\/unit\/(?:platform\/gateway-port\.test\.ts: where the kernel does not tell a lock of .* is not|engine\/bundle\.test\.ts: bundle writes what the preview shows .*|history\/file\.test\.ts: the timeline file is private, .*)$/,
    of: 'windows',
    why: 'Modes: who else may read or write a file is asked of its mode, and Windows has none.',
  },
  {
    part: 'unit',
    names: /^tests\/unit\/platform\/processes\.test\.ts: the child sees exactly the environment .*$/,
    of: 'windows',
    why: 'Windows’ Node gives each child the variables without which nothing starts there (libuv), whatever it was given.',
  },
];
