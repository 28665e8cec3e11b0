import type { Verdict } from '../../model/snapshot.ts';
import { type Glance, titleOf } from './glance.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Text within Pango markup, which both label and tooltip are (docs.gtk.org/Pango/pango_markup.html). */
function pangoEscaped(text: string): string {
  return text.replace(/[&<>'"]/g, (found) => ENTITIES[found] ?? found);
}

/**
 * One object on one line for a custom module with `"return-type": "json"` (waybar-custom(5)): `text` (the sign), `alt` (the verdict, for
 * `format-icons`), `tooltip` (a line per sign-in), `class` (the verdict, and `untested`, for style.css), `percentage` (sign-ins
 * in use that work). A backslash stands as its code: waybar rewrites `\x` in what it reads before it parses it.
 */
export function waybarText(glance: Glance, verdict: Verdict): string {
  const lines = [glance.headline, ...glance.rows.map(({ sign, text }) => `${sign} ${text}`)];
  const module = {
    text: pangoEscaped(titleOf(glance)),
    alt: verdict,
    tooltip: lines.map(pangoEscaped).join('\n'),
    class: glance.untested && verdict === 'ok' ? [verdict, 'untested'] : [verdict],
    percentage: glance.working,
  };
  return `${JSON.stringify(module).replaceAll('\\\\', '\\u005c')}\n`;
}
