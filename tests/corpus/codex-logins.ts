import { readFile } from 'node:fs/promises';
import type { CodexVersion } from '../../config/setup/install/programs.mjs';
import { createCodexHome } from '../rig/codex/codex-home.ts';
import type { Egress } from '../rig/egress/egress.ts';
import { ALICE, BOB, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';

/** Who signed in through Codex. `alice-short`: with an access token that ends before the stores are judged. */
export type CodexLoginName = 'alice' | 'bob' | 'alice-short';

const SHORT_SECONDS = 200;

interface AuthJson {
  tokens: { access_token: string; refresh_token: string; id_token: string; account_id: string };
}

/** Logins that each real Codex version made itself, each once; stores get copies of the file. */
export class CodexLogins {
  readonly #made = new Map<string, Promise<string>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly issuer: Issuer,
    private readonly egress: Egress,
  ) {}

  /** The bytes of `auth.json` as this version wrote it. */
  authJson(version: CodexVersion, who: CodexLoginName): Promise<string> {
    const key = `${version} ${who}`;
    let made = this.#made.get(key);
    if (!made) {
      // One at a time: they share the callback ports.
      made = this.#last.then(() => this.#signIn(version, who));
      this.#last = made.catch(() => undefined);
      this.#made.set(key, made);
    }
    return made;
  }

  /** The same login as a grant, for a store that shares it. */
  async grant(version: CodexVersion, who: CodexLoginName): Promise<RigGrant> {
    const { tokens } = JSON.parse(await this.authJson(version, who)) as AuthJson;
    const claims = JSON.parse(
      Buffer.from(tokens.access_token.split('.')[1] ?? '', 'base64url').toString(),
    ) as { exp: number };
    return {
      grantId: this.issuer.ledger.grantOf(tokens.access_token)?.grantId ?? '',
      account: who === 'bob' ? BOB : ALICE,
      access: tokens.access_token,
      refresh: tokens.refresh_token,
      idToken: tokens.id_token,
      expires: claims.exp * 1000,
    };
  }

  async #signIn(version: CodexVersion, who: CodexLoginName): Promise<string> {
    const home = await createCodexHome(this.issuer, this.egress, { version });
    const usual = this.issuer.accessLifetime;
    try {
      if (who === 'alice-short') this.issuer.accessLifetime = SHORT_SECONDS;
      await home.login(who === 'bob' ? BOB : ALICE);
      return await readFile(home.authFile, 'utf8');
    } finally {
      this.issuer.accessLifetime = usual;
      await home.dispose();
    }
  }
}
