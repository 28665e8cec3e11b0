/**
 * A resolve hook (`module.registerHooks`) that answers for a relative import of a `.js` or `.mjs` file as Node answered for
 * its neighbour of the same ending in the same folder. Everything else goes to Node: packages, other endings, folders of
 * which nothing is known yet, what is no plain file (a link has another address, and of a missing one Node makes the error).
 * @param {(url: string) => boolean} isFile true for a file that is no link
 */
export function quickResolver(isFile) {
  /** Format by folder and ending, for folders that Node itself gave back under the address that was asked for. */
  const formats = new Map();
  return (specifier, context, next) => {
    const { parentURL, conditions } = context;
    const relative = /^\.{1,2}\/[^?#%\\]*\.m?js$/.test(specifier);
    if (!relative || !parentURL?.startsWith('file:') || !conditions.includes('import'))
      return next(specifier, context);
    const { href } = new URL(specifier, parentURL);
    const like = href.slice(0, href.lastIndexOf('/') + 1) + (href.endsWith('.mjs') ? 'mjs' : 'js');
    const format = formats.get(like);
    if (format !== undefined && isFile(href)) return { url: href, format, shortCircuit: true };
    const found = next(specifier, context);
    if (found.url === href && found.format) formats.set(like, found.format);
    return found;
  };
}
