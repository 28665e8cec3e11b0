import type { ProfileRow, Snapshot, Verdict } from '../../model/snapshot.ts';
import { shown } from '../../words/names.ts';
import { VERSION } from '../../platform/version.ts';

const VERDICTS: readonly Verdict[] = ['ok', 'idle', 'soon', 'act', 'unknown'];

type Labels = Readonly<Record<string, string>>;

/** A label's value: backslash, quote and line feed are escaped (prometheus.io/docs/instrumenting/exposition_formats, 0.0.4). */
function labelEscaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function sample(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${labelEscaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

function gauge(name: string, help: string, samples: readonly (readonly [Labels, number])[]): string[] {
  if (samples.length === 0) return [];
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(([labels, value]) => sample(name, labels, value)),
  ];
}

/** A name of its own for each row: two accounts may be the same once they are shortened, and a series may stand only once. */
function rowLabels(rows: readonly ProfileRow[]): (readonly [ProfileRow, Labels])[] {
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const name = shown(row.id, 200);
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    const labels = {
      sign_in: before === 0 ? name : `${name} (${before + 1})`,
      provider: shown(row.provider, 80),
      consumer: row.consumer,
      agent: shown(row.agent ?? '', 80),
    };
    return [row, labels];
  });
}

const DEADLINES: Record<NonNullable<ProfileRow['deadline']>['kind'], string> = {
  'access-token': 'access_token',
  'static-token': 'static_token',
  lockout: 'lockout',
};

/**
 * The text format of Prometheus, version 0.0.4, as the textfile collector and `promtool check metrics` take it. States are
 * 0-or-1 series; freshness is the moment of the reading, so a rule can compare it with `time()`.
 */
export function prometheusText(snapshot: Snapshot): string {
  const rows = rowLabels(snapshot.profiles);
  const causes = new Map<string, { labels: Labels; count: number }>();
  for (const { code, severity } of snapshot.causes) {
    const known = causes.get(`${code} ${severity}`);
    causes.set(`${code} ${severity}`, { labels: { code, severity }, count: (known?.count ?? 0) + 1 });
  }
  const lines = [
    ...gauge('clawlamp_up', 'Whether a reading could be made.', [[{}, 1]]),
    ...gauge('clawlamp_build_info', 'Which Clawlamp this is.', [[{ version: VERSION }, 1]]),
    ...gauge('clawlamp_reading_timestamp_seconds', 'When the reading was made, in seconds since the epoch.', [
      [{}, snapshot.now / 1000],
    ]),
    ...gauge(
      'clawlamp_verdict',
      'The verdict over all sign-ins: 1 for the one that holds.',
      VERDICTS.map((verdict) => [{ verdict }, Number(snapshot.verdict === verdict)]),
    ),
    ...gauge(
      'clawlamp_sign_in_health',
      'The state of a sign-in: 1 for the one that holds.',
      rows.flatMap(([row, labels]) =>
        VERDICTS.map((health) => [{ ...labels, health }, Number(row.health === health)] as const),
      ),
    ),
    ...gauge(
      'clawlamp_sign_in_in_use',
      'Whether a route uses the sign-in.',
      rows.map(([row, labels]) => [labels, Number(row.onRoute)]),
    ),
    ...gauge(
      'clawlamp_sign_in_proven',
      'Whether a use of the sign-in, or its owner, has proven that it works.',
      rows.map(([row, labels]) => [labels, Number(row.proof !== 'untested')]),
    ),
    ...gauge(
      'clawlamp_sign_in_deadline_timestamp_seconds',
      'When a token or a pause ends, in seconds since the epoch.',
      rows.flatMap(([row, labels]) =>
        row.deadline && Number.isFinite(row.deadline.at)
          ? [[{ ...labels, kind: DEADLINES[row.deadline.kind] }, row.deadline.at / 1000] as const]
          : [],
      ),
    ),
    ...gauge(
      'clawlamp_causes',
      'How many causes of a code are known.',
      [...causes.values()].map(({ labels, count }) => [labels, count]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands instead when there is no reading. No moment of one is told, so a rule about its age fires too. */
export function prometheusFailure(): string {
  const lines = [
    ...gauge('clawlamp_up', 'Whether a reading could be made.', [[{}, 0]]),
    ...gauge('clawlamp_build_info', 'Which Clawlamp this is.', [[{ version: VERSION }, 1]]),
  ];
  return `${lines.join('\n')}\n`;
}
