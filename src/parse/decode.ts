import type { Encoding, EncodingFault } from "../model/reading.ts";
import { encodingFault, noEncoding, stray } from "./encoding-fault.ts";

/** How bytes are to be read as text. */
export interface Encoded {
  encoding: Encoding;
  /** Whether they begin with a byte order mark. */
  hasMark: boolean;
}

export interface Decoded extends Encoded {
  /** Without a byte order mark. */
  text: string;
}

const marks: { encoding: Encoding; bytes: number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** So little at once that what is made of it is let go of before the next: a third less memory. */
export const bytesPerChunk = 1 << 17;

/** Yields the text of bytes piece by piece; throws a TypeError where they are no such text. */
export function* decodeChunks(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += bytesPerChunk)
    yield decoder.decode(bytes.subarray(start, start + bytesPerChunk), { stream: true });
  yield decoder.decode();
}

function isReadable(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const chunk of decodeChunks(bytes, encoding)) if (stray.test(chunk)) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-8 with a few damaged bytes would pass as GB18030 and come out as other characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8");
  let [wide, lost] = [0, 0];
  for (let start = 0; start < bytes.length; start += bytesPerChunk) {
    const end = start + bytesPerChunk;
    const text = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    wide += text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
    lost += text.match(/\ufffd/g)?.length ?? 0;
  }
  return wide > lost;
}

/** Every text that is a table has so much of UTF-16 in its first bytes. */
const lookedAt = 4096;

/** Of UTF-16 so many bytes are zero at the least: of its digits, commas and line ends every other one. */
const leastZeros = 1 / 20;

/** UTF-16: every other byte of its ASCII is zero, and other text has a zero byte by damage only. */
function bare16(bytes: Uint8Array): Encoding[] {
  const zeros = [0, 0];
  const begin = bytes.subarray(0, lookedAt);
  for (const [index, byte] of begin.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd || Math.max(even, odd) < begin.length * leastZeros) return [];
  return odd > even ? ["utf-16le"] : ["utf-16be"];
}

/**
 * How bytes are to be read: by byte order mark, else as strict UTF-8, else as UTF-16 or GB18030.
 * What looks like something else is named for it: the text would be a guess.
 */
export function encodingOf(bytes: Uint8Array): Encoded | EncodingFault {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  const candidates: Encoding[] = mark ? [mark.encoding] : ["utf-8", ...bare16(bytes), "gb18030"];
  const encoding = candidates.find((each) => isReadable(bytes, each));
  const hasMark = mark !== undefined;
  if (encoding === undefined) return noEncoding(bytes);
  if (encoding !== "gb18030") return { encoding, hasMark };
  if (isDamagedUtf8(bytes)) return noEncoding(bytes);
  return encodingFault(bytes) ?? { encoding, hasMark };
}

/** Reads bytes as text; gives null where that would be a guess. */
export function decode(bytes: Uint8Array): Decoded | null {
  const found = encodingOf(bytes);
  if ("fault" in found) return null;
  return { text: [...decodeChunks(bytes, found.encoding)].join(""), ...found };
}
