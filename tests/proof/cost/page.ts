/** One figure beside what it is compared with. */
export interface Cost {
  what: string;
  ours: number;
  against: number;
  unit: string;
  /** The target: `ours / against` at most. */
  most: number;
  /** The target in words, where a ratio says it badly. */
  words: string | null;
}

/** What the figures depend on. */
export interface MeasuredOn {
  code: string;
  at: string;
  node: string;
  electron: string;
}

/** What nobody measured here; said, so that it is not taken as met. */
const NOT_MEASURED = [
  'one sign-in by a click, its children and its CPU against an older build',
  'the installed size of the terminal program',
  'the lamp’s main process after an hour beside a busy gateway',
];

/** docs/cost.md out of what one run measured. */
export function costPage(costs: readonly Cost[], on: MeasuredOn): string {
  const lines = costs.map(({ what, ours, against, unit, most, words }) => {
    const ratio = ours / against;
    const target = words ?? `≤ ${most.toFixed(2)} ×`;
    const verdict = ratio <= most ? 'met' : '**missed**';
    return `| ${what} | ${ours.toFixed(1)} ${unit} | ${against.toFixed(1)} ${unit} | ${ratio.toFixed(2)} × | ${target} | ${verdict} |`;
  });
  return `# What it costs

Made by \`npm run -s prove:cost\` on ${on.at}, of code \`${on.code}\`, with Node ${on.node} and Electron ${on.electron}, in one run. The bare
tray app is ten lines (\`tests/proof/cost/bare/main.js\`). What counts is the ratio: the figures are of one machine, and no time that
passed is among them.

| What | Clawlamp | Against | Ratio | Target | |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

Not measured by it: ${NOT_MEASURED.join('; ')}.
`;
}
