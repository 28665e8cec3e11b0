/** A person of the rig's issuer, with the facts that Codex and OpenClaw read from tokens. */
export interface RigAccount {
  email: string;
  /** The workspace (`chatgpt_account_id`): it names the workspace, not the person. */
  accountId: string;
  userId: string;
  plan: string;
}

export const ALICE: RigAccount = {
  email: 'alice@example.test',
  accountId: '00000000-0000-4000-8000-00000000aaaa',
  userId: 'user-FAKE0001',
  plan: 'pro',
};

export const BOB: RigAccount = {
  email: 'bob@example.test',
  accountId: '00000000-0000-4000-8000-00000000bbbb',
  userId: 'user-FAKE0002',
  plan: 'plus',
};

/** The namespaced claims that the real tokens carry, for an id_token or an access token. */
export function accountClaims(account: RigAccount): Record<string, unknown> {
  return {
    'https://api.openai.com/auth': {
      chatgpt_account_id: account.accountId,
      chatgpt_account_user_id: `${account.userId}__${account.accountId}`,
      chatgpt_compute_residency: 'no_constraint',
      chatgpt_plan_type: account.plan,
      chatgpt_user_id: account.userId,
      user_id: account.userId,
    },
    'https://api.openai.com/profile': { email: account.email, email_verified: true },
  };
}
