/**
 * A resolve hook (`module.registerHooks`) that answers for a relative import of a `.js` file as Node answered for its
 * neighbour in the same folder. Everything else goes to Node: packages, other endings, folders of which nothing is known yet,
 * what is no plain file (a link has another address, and of a missing one Node makes the error).
 * @param {(url: string) => boolean} isFile true for a file that is no link
 */
export function quickResolver(isFile) {
  /** Format of the `.js` files by folder, for folders that Node itself gave back under the address that was asked for. */
  const formats = new Map();
  return (specifier, context, next) => {
    const { parentURL, conditions } = context;
    const relative = /^\.{1,2}\/[^?#%\\]*\.js$/.test(specifier);
    if (!relative || !parentURL?.startsWith('file:') || !conditions.includes('import'))
      return next(specifier, context);
    const { href } = new URL(specifier, parentURL);
    const folder = href.slice(0, href.lastIndexOf('/') + 1);
    const format = formats.get(folder);
    if (format !== undefined && isFile(href)) return { url: href, format, shortCircuit: true };
    const found = next(specifier, context);
    if (found.url === href && found.format) formats.set(folder, found.format);
    return found;
  };
}
