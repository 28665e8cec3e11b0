/** Fields that Codex knows; only a repetition of these makes it refuse a file (serde's derived readers). */
const KNOWN: readonly string[] = [
  'auth_mode',
  'OPENAI_API_KEY',
  'tokens',
  'last_refresh',
  'personal_access_token',
  'agent_identity',
  'bedrock_api_key',
  'bedrock_access_keys',
];
const KNOWN_IN_TOKENS: readonly string[] = ['id_token', 'access_token', 'refresh_token', 'account_id'];

/**
 * True when a known field stands twice in one object of a valid JSON text, at the top or in `tokens`. `JSON.parse` would
 * silently take the last one, Codex takes neither.
 */
export function repeatedKey(text: string): boolean {
  /** Keys seen in each open object; null for an array. */
  const open: ({ name: string; seen: Set<string> } | null)[] = [];
  let pending = '';
  for (const match of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
    const [token, raw, colon] = match;
    if (token === '{') open.push({ name: pending, seen: new Set() });
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(`"${raw ?? ''}"`) as string;
      const object = open.at(-1);
      const known =
        open.length === 1 ? KNOWN : object?.name === 'tokens' && open.length === 2 ? KNOWN_IN_TOKENS : [];
      if (object?.seen.has(key) && known.includes(key)) return true;
      object?.seen.add(key);
      pending = key;
    }
  }
  return false;
}
