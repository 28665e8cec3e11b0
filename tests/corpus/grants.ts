import { mock } from 'node:test';
import {
  ALICE,
  BOB,
  startIssuer,
  type Issuer,
  type RigAccount,
  type RigGrant,
} from '../rig/issuer/issuer.ts';
import type { KeptGrant } from '../rig/issuer/ledger.ts';

/** A second workspace of the same person, as one ChatGPT account may have several. */
const ALICE_TEAM: RigAccount = { ...ALICE, accountId: '00000000-0000-4000-8000-00000000cccc', plan: 'team' };

const PEOPLE = { alice: ALICE, bob: BOB, 'alice-team': ALICE_TEAM };

/** A grant by what matters of it: whose, how old (ms) at the moment of judgement, how long it lives (ms), which of several. */
export interface GrantName {
  who: keyof typeof PEOPLE;
  age: number;
  life?: number;
  copy?: number;
  /** Id of the store that has it to itself; without it every store that names the same grant has the same one. */
  only?: string;
}

const TEN_DAYS = 864_000_000;

/**
 * Grants of the test issuer, each made once by the whole real flow. The issuer's clock is set back for the older ones, so
 * that their tokens say when they were issued.
 */
export class Grants {
  readonly #made = new Map<string, Promise<RigGrant>>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly issuer: Issuer,
    private readonly team: Issuer,
    /** The moment at which stores are judged, epoch ms. */
    readonly now: number,
  ) {}

  static async start(now: number): Promise<Grants> {
    // Two people of one user id cannot stand in one issuer.
    return new Grants(await startIssuer([ALICE, BOB]), await startIssuer([ALICE_TEAM]), now);
  }

  /** Everything that both issuers know, for an issuer of another run. */
  kept(): KeptGrant[] {
    return [...this.issuer.ledger.kept(), ...this.team.ledger.kept()];
  }

  async stop(): Promise<void> {
    await Promise.all([this.issuer.stop(), this.team.stop()]);
  }

  /** The grant of this name; the same name always gives the same grant. */
  get({ who, age, life = TEN_DAYS, copy = 1, only = '' }: GrantName): Promise<RigGrant> {
    const key = `${who} ${age} ${life} ${copy} ${only}`;
    let made = this.#made.get(key);
    if (!made) {
      // One at a time: they share the process's clock.
      made = this.#last.then(() => this.#mint(PEOPLE[who], this.now - age, life));
      this.#last = made.catch(() => undefined);
      this.#made.set(key, made);
    }
    return made;
  }

  async #mint(account: RigAccount, at: number, life: number): Promise<RigGrant> {
    const issuer = account === ALICE_TEAM ? this.team : this.issuer;
    issuer.accessLifetime = Math.round(life / 1000);
    // Node's own, since the proofs make this corpus outside of any test runner.
    mock.timers.enable({ apis: ['Date'], now: at });
    try {
      return await issuer.mintGrant(account);
    } finally {
      mock.timers.reset();
    }
  }
}
