/**
 * Gathers every message that the program can say into app/language/messages.ts: `npm run words`. A message is what stands
 * in `say('…')`, in `<Rich message="…">`, or in a table or a constant whose type names `Message`. With `--check` nothing is
 * written, and a list that is not current ends with 1.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import prettier from 'prettier';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Kinds of parts in the parser of FormatJS (@formatjs/icu-messageformat-parser, TYPE). */
const TYPE = { literal: 0, pound: 7 };

export const LIST = path.join(root, 'app', 'language', 'messages.ts');

const sources = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'language' ? [] : sources(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });

/** The names that a message wants filled, in the order of the alphabet; those within a plural as well. */
export function placeholdersOf(message) {
  const names = (parts) =>
    parts.flatMap((part) => [
      ...(part.type === TYPE.literal || part.type === TYPE.pound ? [] : [part.value]),
      ...Object.values(part.options ?? {}).flatMap((option) => names(option.value)),
    ]);
  const { getAst } = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
  return [...new Set(names(getAst()))].sort();
}

/** @returns {{ message: string, where: string, given: string[] | null }[]} each use; `given` are the values at a call */
export function uses() {
  const found = [];
  for (const file of ['app', 'main', 'renderer'].flatMap((folder) => sources(path.join(root, folder)))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const at = (node) =>
      `${path.relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const texts = (node) => {
      if (ts.isStringLiteralLike(node)) return [node];
      if (ts.isPropertyAssignment(node)) return texts(node.initializer);
      if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
      if (ts.isBinaryExpression(node)) return texts(node.right);
      const inner = [];
      ts.forEachChild(node, (child) => void inner.push(...texts(child)));
      return inner;
    };
    const add = (nodes, given) => {
      for (const node of nodes) found.push({ message: node.text, where: at(node), given });
    };
    const keysOf = (object) =>
      object && ts.isObjectLiteralExpression(object)
        ? object.properties.map((one) => one.name?.getText() ?? '…').sort()
        : object
          ? null
          : [];
    const visit = (node) => {
      if (
        ts.isCallExpression(node) &&
        /^(?:say|told)$/.test(node.expression.getText()) &&
        node.arguments[0]
      ) {
        const [message, values] = node.arguments;
        const literal =
          ts.isStringLiteralLike(message) ||
          ts.isConditionalExpression(message) ||
          ts.isBinaryExpression(message);
        if (literal) add(texts(message), keysOf(values));
      } else if (ts.isJsxAttribute(node) && node.name.getText() === 'message' && node.initializer) {
        const values = node.parent.properties.find((one) => one.name?.getText() === 'values')?.initializer;
        add(texts(node.initializer), keysOf(values?.expression));
      } else if (
        (ts.isVariableDeclaration(node) || ts.isSatisfiesExpression(node)) &&
        /\bMessage\b/.test(node.type?.getText() ?? '')
      ) {
        const value = ts.isSatisfiesExpression(node) ? node.expression : node.initializer;
        // A code or a command beside the words is none of them.
        if (value)
          add(
            texts(value).filter(({ text }) => /^[A-Z{]|[ ’]/.test(text) || !/[-_.]/.test(text)),
            null,
          );
      } else if (/^(WORDS|VERSIONS|KNOWN_BAD)/.test(node.name?.getText?.() ?? '') && node.initializer) {
        const properties = [];
        const inside = (one) => {
          if (ts.isPropertyAssignment(one) && /^(title|detail|label|fault)$/.test(one.name.getText()))
            properties.push(...texts(one));
          ts.forEachChild(one, inside);
        };
        inside(node.initializer);
        add(properties, null);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The text of the list. */
export async function listText() {
  const messages = [...new Set(uses().map(({ message }) => message))].sort();
  const text = `/** Every message that Clawlamp can say, in English. Gathered by \`npm run words\`; not for writing by hand. */
export const MESSAGES = [${messages.map((one) => JSON.stringify(one)).join(',\n')}] as const;

/** A message: English, and the name by which every other language knows it. */
export type Message = (typeof MESSAGES)[number];
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(LIST)), filepath: LIST });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await listText();
  const current = readFileSync(LIST, 'utf8') === text;
  if (process.argv.includes('--check')) {
    if (!current) console.error('The list of messages is not what the code says: run `npm run words`.');
    process.exit(current ? 0 : 1);
  }
  if (!current) writeFileSync(LIST, text);
}
