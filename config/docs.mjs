/**
 * Writes what docs/cli.md says of the commands from their table (app/cli/table): `npm run docs`. Only what stands between its
 * markers is written, the rest of the page is written by hand. With `--check` nothing is written, and a page that is not current
 * ends with 1. Another page than that may be named.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { runnerImport } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const PAGE = path.join(root, 'docs', 'cli.md');

/**
 * A page with the text between the markers of each part replaced.
 * @param {string} page
 * @param {Record<string, string>} parts by the names of their markers
 * @throws {Error} where a part has no markers, or markers have no part
 */
export function withParts(page, parts) {
  const left = new Set(Object.keys(parts));
  const text = page.replace(
    /(<!-- (\w+): made by npm run docs -->\n)[^]*?(\n<!-- \/\2 -->)/g,
    (_all, begin, name, end) => {
      if (!left.delete(name))
        throw new Error(`docs/cli.md: no part is named ${name}, or it stands there twice`);
      return `${begin}\n${parts[name]}\n${end}`;
    },
  );
  if (left.size > 0) throw new Error(`docs/cli.md: no place for ${[...left].join(', ')}`);
  return text;
}

/** The page as it should be. */
export async function pageText(page) {
  const { module } = await runnerImport(path.join(root, 'config', 'cli-page.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const text = withParts(page, module.cliPageParts());
  return prettier.format(text, { ...(await prettier.resolveConfig(PAGE)), filepath: PAGE });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  const file = process.argv.slice(2).find((word) => word !== '--check') ?? PAGE;
  const now = readFileSync(file, 'utf8');
  const text = await pageText(now);
  if (!check) writeFileSync(file, text);
  else if (now !== text) console.error('docs/cli.md is not what the commands say: run `npm run docs`.');
  process.exit(check && now !== text ? 1 : 0);
}
