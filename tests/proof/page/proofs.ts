/** One proof of the page: what it shows, the command by which anybody repeats it, and where its sum stands in what it prints. */
export interface Proof {
  name: string;
  /** What is shown when it ends well. */
  shows: string;
  command: string;
  /** Its sum: the last line that fits. Without one, lines `ok …` and `NOT …` are counted. */
  sum: RegExp | null;
}

const tests = (...files: string[]): string => `npm test -- unit ${files.join(' ')}`;
const COUNT = /^\d+ passed, \d+ failed, \d+ skipped/;

export const PROOFS: readonly Proof[] = [
  {
    name: 'kills',
    shows:
      'SIGKILL at each call of a sign-in that makes something durable: the old or the new sign-in stands',
    command: 'npm run -s prove:kills',
    sum: /^\d+ kill points/,
  },
  {
    name: 'repair-kills',
    shows: 'the same of repairs',
    command: 'npm run -s prove:repair-kills',
    sum: /^\d+ kill points/,
  },
  {
    name: 'faults',
    shows: 'each fault of disk, store, SDK, gateway and issuer at each step of a sign-in, on eight releases',
    command: 'npm run -s prove:faults',
    sum: /^\d+ faults injected/,
  },
  {
    name: 'failing-calls',
    shows: 'each call that writes durably fails in turn through a sign-in and a recovery',
    command: tests('transactions/faults'),
    sum: COUNT,
  },
  {
    name: 'turns',
    shows: 'verdict and next sign-in beside what a real turn did, over the corpus and homes with a history',
    command: 'npm run -s prove:turns',
    sum: /turns/,
  },
  {
    name: 'cases',
    shows: 'homes with a history are judged as a person labelled them',
    command: 'npm run -s prove:cases',
    sum: /^\d+ of \d+ right/,
  },
  {
    name: 'releases',
    shows: 'every stable OpenClaw since 2026.3.28: read, chosen from, signed in again, a real turn',
    command: 'npm run -s prove:releases',
    sum: /releases tried/,
  },
  {
    name: 'gateways',
    shows: 'one click beside a running gateway: its next real turn uses the new sign-in',
    command: 'npm run -s prove:gateways',
    sum: /releases: one click/,
  },
  {
    name: 'verdicts',
    shows: 'lamp and terminal tell the same of every store of the corpus',
    command: 'npm run -s prove:verdicts',
    sum: /stores: lamp and terminal/,
  },
  {
    name: 'owner-questions',
    shows: 'asking an owner changes no file of a home that it really used',
    command: 'npm run -s prove:owner-questions',
    sum: /^\d+ pairs/,
  },
  {
    name: 'fuzz-documents',
    shows: 'damaged stores and settings: no crash, no false ok',
    command: 'npm test -- interop read/read-fuzz',
    sum: COUNT,
  },
  {
    name: 'callbacks',
    shows: 'hostile callbacks at the loopback server, and answers of an issuer that must be refused',
    command: tests('oauth/loopback', 'oauth/grant', 'oauth/refusals', 'oauth/device'),
    sum: COUNT,
  },
  {
    name: 'two-users',
    shows:
      'attacks by another account of the machine: locks, ports, logs, files, programs, stores (as root, with two real uids)',
    command: tests(
      ...['gateway-locks', 'gateway-port', 'logs', 'private-file', 'programs', 'stores'].map(
        (name) => `platform/${name}.test`,
      ),
    ),
    sum: COUNT,
  },
  {
    name: 'canaries',
    shows:
      'no token outside of its owner’s store in a whole run of the app: logs, IPC, heap, page, dumps, settings, temp files, argv, environments; one canary planted at each place is found first',
    command: 'npm run -s prove:canaries',
    sum: /places/,
  },
  ...['notify', 'diagnose', 'transactions'].map((folder) => ({
    name: `mutants-${folder}`,
    shows: `changes to the code of app/${folder}, words aside, that the unit tests about it notice (the aim: 80 %)`,
    command: `npm run -s prove:mutants -- ${folder}`,
    sum: /mutants/,
  })),
  {
    name: 'deb',
    shows: 'the Debian package on a clean Debian 12: installed, asked, signed in, purged',
    command: 'npm run -s prove:deb',
    sum: null,
  },
  {
    name: 'service',
    shows: 'the service on a real systemd: logout, kill, notice, removal',
    command: 'npm run -s prove:service',
    sum: /as it should be/,
  },
  {
    name: 'pairing',
    shows: 'a gateway on another address lets Clawlamp in only when its owner approves',
    command: 'npm run -s prove:pairing',
    sum: null,
  },
  {
    name: 'newcomer',
    shows: 'from a fresh clone to a repaired sign-in',
    command: 'npm run -s prove:newcomer',
    sum: /^fresh clone/,
  },
  {
    name: 'cost',
    shows: 'what it costs against a ten-line tray app: [cost.md](cost.md)',
    command: 'npm run -s prove:cost',
    sum: /targets met/,
  },
];

/** The sum of a proof out of what it printed; null where it printed none. */
export function sumOf(proof: Pick<Proof, 'sum'>, output: string): string | null {
  const lines = output.split('\n').map((line) => line.trim());
  if (proof.sum) return lines.findLast((line) => proof.sum?.test(line)) ?? null;
  const good = lines.filter((line) => /^ok\s/.test(line)).length;
  const bad = lines.filter((line) => /^NOT\s/.test(line)).length;
  return good + bad === 0 ? null : `${good} checks as they should be, ${bad} not`;
}
