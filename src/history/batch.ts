/** The contents that `git cat-file --batch` printed, by name; without those that are missing or no files. */
export function readBatch(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const decoder = new TextDecoder('latin1');
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) break;
    const head = decoder.decode(bytes.subarray(at, end));
    const [, name, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(head) ?? [];
    at = end + 1;
    if (name === undefined) continue;
    const length = Number(size);
    if (type === 'blob') found.set(name, bytes.subarray(at, at + length));
    at += length + 1;
  }
  return found;
}
