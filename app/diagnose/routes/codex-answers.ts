import type { Case, CodexAnswer, RouteCase, Row } from '../case.ts';
import { told, type Words } from '../../model/told.ts';
import type { FoundEvidence } from '../../model/cause.ts';
import type { CodexReading } from '../../codex/reading.ts';
import type { StoredProfile, StoreReading } from '../../openclaw/discovery/install.ts';
import { candidatesFor, nextOf, type CandidateList } from '../../openclaw/routing/candidates.ts';
import { CODEX_ROW, codexRow } from '../codex-row.ts';
import type { CodexFacts, Facts, OpenClawFacts } from '../gather/facts.ts';
import { isChatGpt } from '../provider.ts';
import { versionIsAtLeast } from '../../platform/release-version.ts';

/**
 * How Codex's own logins answer OpenClaw's calls, by real turns of each release with the harness that its package carries
 * (tests/interop/route/route-codex-answers.test.ts). There are two: the person's, in CODEX_HOME or `~/.codex`, which OpenClaw reads from
 * the file and takes for a profile `openai-codex:default` that stands in no store; and the one in the agent's own Codex home,
 * which `codex app-server` uses by itself when it is handed nothing.
 */
interface CodexAnswerRules {
  from: [number, number, number];
  /**
   * The person's login. `last`: only where OpenClaw's own sign-ins give none; `in-turn`: as one of them, so that it comes
   * before every one that was used already; `never`: not at all.
   */
  person: 'last' | 'in-turn' | 'never';
  /** The same for OpenClaw's own loop, which the codex runtime is not needed for. */
  ownLoop: 'last' | 'in-turn' | 'never';
  /** Whether a login in the agent's own Codex home answers by itself. Else the turn ends with "No API key found". */
  agentHome: boolean;
  /** Whether an API key in the person's file answers where no sign-in does. */
  personKey: boolean;
}

/** Newest first. Run on 2026.5.12, 5.28, 6.5, 6.11, 7.1, 7.33, 8.1, 8.2, 9.1 and 9.6. */
const RULES: readonly CodexAnswerRules[] = [
  { from: [2026, 9, 2], person: 'never', ownLoop: 'never', agentHome: false, personKey: false },
  // No codex plugin can be had for these: only their own loop was run.
  { from: [2026, 8, 0], person: 'last', ownLoop: 'last', agentHome: false, personKey: false },
  { from: [2026, 7, 0], person: 'last', ownLoop: 'never', agentHome: false, personKey: false },
  { from: [2026, 6, 11], person: 'in-turn', ownLoop: 'in-turn', agentHome: false, personKey: false },
  { from: [2026, 6, 0], person: 'last', ownLoop: 'in-turn', agentHome: true, personKey: true },
  { from: [2026, 5, 17], person: 'in-turn', ownLoop: 'never', agentHome: false, personKey: false },
  { from: [2026, 5, 0], person: 'last', ownLoop: 'never', agentHome: true, personKey: false },
];

/** Id under which OpenClaw takes the person's login (`OPENAI_CODEX_DEFAULT_PROFILE_ID`). */
const OVERLAY_ID = 'openai-codex:default';

/** OpenClaw takes no access token that ends within this time (`hasUsableOAuthCredential`, 2026.5.12), in ms. */
const MARGIN_MS = 5 * 60_000;

/** How the person's login stands among the sign-ins of a route. */
function personOn({ route }: RouteCase, rules: CodexAnswerRules): CodexAnswerRules['person'] {
  return route.runtime === 'codex' ? rules.person : rules.ownLoop;
}

function rulesFor(version: string | null): CodexAnswerRules | null {
  return RULES.find(({ from }) => versionIsAtLeast(version, from)) ?? null;
}

/** The login in the file, also where Codex itself is told to look elsewhere: OpenClaw reads the file alone (2026.5.12, run). */
function loginInFile({ login, leftover }: CodexReading): CodexReading['login'] {
  return login ?? leftover?.login ?? null;
}

/** The person's login as OpenClaw would hold it, or null where it takes none. */
function overlayOf(reading: CodexReading, store: StoreReading, now: number): StoredProfile | null {
  const login = loginInFile(reading);
  if (!login?.access || !login.refresh) return null;
  if (login.expiresAt !== null && login.expiresAt <= now + MARGIN_MS) return null;
  if (store.profiles.some(({ profileId }) => profileId === OVERLAY_ID)) return null;
  return {
    profileId: OVERLAY_ID,
    provider: 'openai-codex',
    kind: 'oauth',
    access: login.access,
    refresh: login.refresh,
    expiresAt: login.expiresAt,
    issuedAt: login.issuedAt,
    account: login.account,
    location: { file: reading.path, identity: reading.identity ?? null },
    where: reading.path,
    problem: null,
  };
}

/** A login that `codex app-server` uses by itself: any complete one that stands where it looks. It renews an ended one. */
function answersByItself({ state, missing, hidden }: CodexReading): boolean {
  return state === 'read' && missing.length === 0 && hidden === null;
}

/** True when a key stands in the person's file, which OpenClaw hands over where nothing else answers. */
function keyInFile({ state, hidden, mode, missing }: CodexReading): boolean {
  return state === 'read' && hidden === null && mode === 'api-key' && missing.length === 0;
}

/** A candidate list in which the person's login goes by the name of its own row. */
function named(list: CandidateList): CandidateList {
  const name = (id: string): string => (id === OVERLAY_ID ? CODEX_ROW : id);
  return {
    ...list,
    candidates: list.candidates.map((one) => ({ ...one, profileId: name(one.profileId) })),
    preferred: list.preferred === null ? null : name(list.preferred),
  };
}

/** A Codex home with its row. */
export interface CodexLoginRow {
  facts: CodexFacts;
  row: Row | null;
}

/** Every Codex home with the row of its login: one row per login, whatever homes lead to it and whoever uses it. */
export function codexLoginRows({ codexes }: Facts): CodexLoginRow[] {
  const own = new Map(
    codexes.filter((one) => one.sameLoginAs === undefined).map((one) => [one.name, codexRow(one)]),
  );
  return codexes.map((one) => ({
    facts: one,
    row: own.get(one.sameLoginAs === undefined ? one.name : one.sameLoginAs) ?? null,
  }));
}

interface Question {
  openclaw: OpenClawFacts;
  one: RouteCase;
  rules: CodexAnswerRules;
  homes: { person: CodexLoginRow | null; agent: CodexLoginRow | null };
  now: number;
}

/** The route with the person's login among its sign-ins, where OpenClaw would pick it. */
function throughPerson({ openclaw, one, rules, homes, now }: Question): RouteCase | null {
  const { route, store } = one;
  const { row, facts } = homes.person ?? {};
  const overlay = facts ? overlayOf(facts.reading, store, now) : null;
  if (!row || !overlay) return null;
  const profiles = [...store.profiles, { ...overlay, inherited: false }];
  // One sign-in of two names: the other scheme calls the provider of such a route `openai` (6.x and later).
  const provider = route.profileProviders[0] ?? overlay.provider;
  const extended = {
    ...store,
    profiles: profiles.map((p) => (p.profileId === OVERLAY_ID ? { ...p, provider } : p)),
  };
  const list = candidatesFor(route, extended, openclaw.config.value, now);
  if (nextOf(list, route.pinned) !== OVERLAY_ID) return null;
  const how = personOn(one, rules) === 'in-turn' ? 'in-turn' : 'last';
  const codex = { row, whose: 'person', how } as const;
  return { ...one, list: named(list), rows: [row, ...one.rows], next: row, codex };
}

/** The route with a login that stands last, after all of OpenClaw's own. */
function throughLast(one: RouteCase, row: Row, whose: CodexAnswer['whose']): RouteCase {
  const { list } = one;
  const candidates = [{ profileId: CODEX_ROW, state: 'usable' as const, until: null }, ...list.candidates];
  return {
    ...one,
    list: { ...list, candidates, preferred: CODEX_ROW },
    rows: [row, ...one.rows],
    next: row,
    codex: { row, whose, how: 'last' },
  };
}

function answered(question: Question): RouteCase {
  const { one, rules, homes } = question;
  const own = one.next !== null;
  const how = personOn(one, rules);
  if (own && how !== 'in-turn') return one;
  const person = how === 'never' ? null : throughPerson(question);
  if (person || own || one.route.runtime !== 'codex') return person ?? one;
  const { agent } = homes;
  if (rules.agentHome && agent?.row && answersByItself(agent.facts.reading)) {
    return throughLast(one, agent.row, 'agent');
  }
  const key = rules.personKey && homes.person?.row && keyInFile(homes.person.facts.reading);
  return key && homes.person?.row ? throughLast(one, homes.person.row, 'person') : one;
}

/** True for a route on which Codex's own login counts, and nothing known keeps its calls from starting. */
function isCarried(
  { route, stop }: RouteCase,
  { codexPlugin }: OpenClawFacts,
  rules: CodexAnswerRules,
): boolean {
  if (stop && stop.kind !== 'codex-configuration') return false;
  if (route.blocked?.strength === 'certain') return false;
  if (route.runtime === 'codex') return codexPlugin?.state === 'there';
  return rules.ownLoop !== 'never' && route.profileProviders.some(isChatGpt);
}

/**
 * The routes with Codex's own logins in the places at which OpenClaw uses them: a route through the codex runtime for which
 * no store holds a sign-in is answered by the login of Codex (real turns). `logins` are all Codex homes that were read.
 */
export function withCodexAnswers(
  openclaw: OpenClawFacts,
  routes: RouteCase[],
  logins: readonly CodexLoginRow[],
  now: number,
): RouteCase[] {
  const rules = rulesFor(openclaw.place.owner?.version ?? null);
  const homes = openclaw.codexHomes;
  if (!rules || !homes) return routes;
  const at = (home: string | undefined) => logins.find(({ facts }) => facts.reading.home === home) ?? null;
  return routes.map((one) =>
    isCarried(one, openclaw, rules)
      ? answered({
          openclaw,
          one,
          rules,
          homes: { person: at(homes.person), agent: at(homes.agents[one.route.agent]) },
          now,
        })
      : one,
  );
}

/** Logins of Codex's own that stand ready and do not answer a route that nobody answers: why, as evidence. */
export function unusedCodexLogins(one: RouteCase, found: Case): FoundEvidence[] {
  const { openclaw, facts, now } = found;
  const rules = rulesFor(openclaw?.place.owner?.version ?? null);
  const homes = openclaw?.codexHomes;
  if (!openclaw || !rules || !homes || one.next !== null || one.stop) return [];
  if (one.route.runtime !== 'codex' && rules.ownLoop === 'never') return [];
  const at = (home: string | undefined) =>
    facts.codexes.find(({ reading }) => reading.home === home)?.reading;
  const person = at(homes.person);
  const agent = at(homes.agents[one.route.agent]);
  const end = person ? (loginInFile(person)?.expiresAt ?? null) : null;
  const ended = rules.person !== 'never' && end !== null && end <= now + MARGIN_MS;
  const login = (what: Words, reading: CodexReading, moment: number | null): FoundEvidence[] => [
    { what, where: reading.path, at: moment },
  ];
  return [
    ...(person && ended
      ? login(
          told('The own login of Codex, which OpenClaw takes only until its access token ends'),
          person,
          end,
        )
      : []),
    ...(agent && !rules.agentHome && answersByItself(agent)
      ? login(told("A login in the agent's Codex home, which this OpenClaw does not use"), agent, null)
      : []),
  ];
}
