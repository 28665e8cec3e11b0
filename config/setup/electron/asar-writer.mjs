/**
 * Packs a few small files into one asar archive.
 * Layout (github.com/electron/asar, README "Format"): two Pickles, then the files one after the other.
 * The first Pickle holds the length of the second; the second holds the JSON header as a string.
 * @param {Record<string, Buffer>} files name (no folders) -> contents
 * @returns {Buffer}
 */
export function packAsar(files) {
  const header = { files: {} };
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    header.files[name] = { size: data.length, offset: String(offset) };
    offset += data.length;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padding = (4 - (json.length % 4)) % 4;
  const payload = 4 + json.length + padding;
  const head = Buffer.alloc(16);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(payload + 4, 4);
  head.writeUInt32LE(payload, 8);
  head.writeUInt32LE(json.length, 12);
  return Buffer.concat([head, json, Buffer.alloc(padding), ...Object.values(files)]);
}
