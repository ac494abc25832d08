/** A part of a zip, as its directory tells of it. */
interface Part {
  isPacked: boolean;
  packed: number;
  unpacked: number;
  offset: number;
}

const latin = new TextDecoder("latin1");

/** What a zip holds, by names; null where its directory cannot be read, or says nothing of sizes. */
export function zipParts(bytes: Uint8Array): Map<string, Part> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = Math.max(0, bytes.length - 0xffff - 22);
  const end = tail + latin.decode(bytes.subarray(tail)).lastIndexOf("PK\x05\x06");
  if (end < tail || end + 22 > bytes.length) return null;
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const part: Part = {
      isPacked: view.getUint16(at + 10, true) !== 0,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Two bytes are nothing, packed; of more, a size of 0 is a lie, and of all ones it stands elsewhere.
    if (part.unpacked === 0 && part.packed > 2) return null;
    parts.set(latin.decode(bytes.subarray(at + 46, nameEnd)), part);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The text of a part, as far as it has the length that the directory says. */
export async function unpackedText(bytes: Uint8Array, part: Part): Promise<string> {
  const { isPacked, packed, unpacked, offset } = part;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) return "";
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.slice(start, start + packed);
  if (!isPacked) return new TextDecoder().decode(data);
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > unpacked) break;
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}
