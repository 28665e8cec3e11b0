import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GrantFacts, Ledger, RequestKind } from './ledger.ts';
import { backendRefusalBody } from './provider-errors.ts';
import { bearerOf, sendJson } from './request-body.ts';

/**
 * The part of chatgpt.com/backend-api that the programs call: model turns and account reads. Every call must carry a live
 * access token of this issuer. Returns what happened for the ledger, or null when the path is not of the backend.
 */
export function serveBackend(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  ledger: Ledger,
  body: string,
): { kind: RequestKind; grant: GrantFacts | null; status: number } | null {
  if (!/^\/(backend-api|api\/codex|v1)\//.test(path)) return null;
  const token = bearerOf(req);
  const kind: RequestKind = path.endsWith('/responses') ? 'model-turn' : 'account-read';
  const owner = token ? ledger.grantOf(token) : null;
  const live = token ? ledger.liveGrantOfAccess(token) : null;
  if (!live) {
    sendJson(res, 401, backendRefusalBody());
    return { kind, grant: owner, status: 401 };
  }
  if (kind === 'model-turn') {
    if (req.method !== 'POST') return answer(405, {});
    sendReply(res, 'OK', modelOf(body));
    return { kind, grant: live, status: 200 };
  }
  const facts = accountRead(path, live);
  return facts ? answer(200, facts) : answer(404, { detail: 'Not Found' });

  function answer(status: number, payload: object) {
    sendJson(res, status, payload);
    return { kind, grant: live, status };
  }
}

function modelOf(body: string): string {
  try {
    return String((JSON.parse(body) as { model?: unknown }).model ?? 'gpt-5.5');
  } catch {
    return 'gpt-5.5';
  }
}

/** Payload shapes that the real Codex binary accepted. Source: reference codex-auth, section 9. */
function accountRead(path: string, { account }: GrantFacts): object | null {
  if (path.endsWith('/wham/accounts/check')) {
    return {
      accounts: [
        {
          id: account.accountId,
          name: 'Personal',
          structure: 'personal',
          plan_type: account.plan,
          workspace_backend_origin: 'https://chatgpt.com',
          account_routing_override: 'NO_CONSTRAINT',
        },
      ],
      account_ordering: [account.accountId],
      default_account_id: account.accountId,
    };
  }
  if (path.endsWith('/wham/usage')) {
    const soon = Math.floor(Date.now() / 1000) + 3600;
    const window = (limit: number, used: number) => ({
      used_percent: used,
      limit_window_seconds: limit,
      reset_after_seconds: 3600,
      reset_at: soon,
    });
    return {
      user_id: account.userId,
      account_id: account.accountId,
      email: account.email,
      plan_type: account.plan,
      rate_limit: {
        allowed: true,
        limit_reached: false,
        primary_window: window(18_000, 12),
        secondary_window: window(604_800, 34),
      },
      code_review_rate_limit: null,
      credits: { has_credits: false, unlimited: false, balance: '0' },
    };
  }
  return null;
}

/** A minimal, correct Responses stream: one message with one text part. Source: OpenAI API reference, Responses streaming. */
function sendReply(res: ServerResponse, text: string, model: string): void {
  const id = `resp_${randomUUID().replaceAll('-', '')}`;
  const itemId = `msg_${randomUUID().replaceAll('-', '')}`;
  const base = { id, object: 'response', created_at: Math.floor(Date.now() / 1000), model };
  const part = { type: 'output_text', text, annotations: [] };
  const item = { id: itemId, type: 'message', role: 'assistant', status: 'completed', content: [part] };
  const at = { item_id: itemId, output_index: 0, content_index: 0 };
  const usage = {
    input_tokens: 5,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 1,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 6,
  };
  const events: Record<string, unknown>[] = [
    { type: 'response.created', response: { ...base, status: 'in_progress', output: [] } },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...item, status: 'in_progress', content: [] },
    },
    { type: 'response.content_part.added', ...at, part: { ...part, text: '' } },
    { type: 'response.output_text.delta', ...at, delta: text },
    { type: 'response.output_text.done', ...at, text },
    { type: 'response.content_part.done', ...at, part },
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: { ...base, status: 'completed', output: [item], usage } },
  ];
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  events.forEach((event, sequence) => {
    res.write(
      `event: ${String(event.type)}\ndata: ${JSON.stringify({ ...event, sequence_number: sequence })}\n\n`,
    );
  });
  res.end();
}
