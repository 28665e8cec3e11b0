/** The e-mail in OpenClaw's own name of a sign-in (`openai:me@example.com`), or null. */
export function emailInName(profileId: string): string | null {
  const name = profileId.slice(profileId.indexOf(':') + 1);
  const [person, domain = '', ...more] = name.split('@');
  return person && more.length === 0 && domain.slice(1, -1).includes('.') && !/\s/.test(name) ? name : null;
}
