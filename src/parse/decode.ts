import type { Encoding } from "../model/reading.ts";

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

// C0 control characters but tab and line ends, and what replaces a character already lost.
const garbled = /[\p{Cc}--[\t\n\r\u007f-\u009f]]|\ufffd/v;

const bytesPerChunk = 1 << 20;

/** Yields the text of bytes piece by piece; throws a TypeError where they are no such text. */
export function* decodeChunks(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += bytesPerChunk)
    yield decoder.decode(bytes.subarray(start, start + bytesPerChunk), { stream: true });
  yield decoder.decode();
}

function isReadable(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const chunk of decodeChunks(bytes, encoding)) if (garbled.test(chunk)) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-8 with a few damaged bytes would pass as GB18030 and come out as other characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  return count(/[\u0800-\ufffc]/g) > count(/\ufffd/g);
}

/** UTF-16 of two letters of ASCII, such as begin every header; no other text holds a zero byte. */
function bare16([a, b, c, d]: Uint8Array): Encoding[] {
  if (a && b === 0 && c && d === 0) return ["utf-16le"];
  return a === 0 && b && c === 0 && d ? ["utf-16be"] : [];
}

/**
 * How bytes are to be read: by byte order mark, else as strict UTF-8, else as UTF-16 or GB18030.
 * Gives null where the text would be a guess.
 */
export function encodingOf(bytes: Uint8Array): Encoded | null {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  const candidates: Encoding[] = mark ? [mark.encoding] : ["utf-8", ...bare16(bytes), "gb18030"];
  const encoding = candidates.find((each) => isReadable(bytes, each));
  const isLost = encoding === undefined || (encoding === "gb18030" && isDamagedUtf8(bytes));
  return isLost ? null : { encoding, hasMark: mark !== undefined };
}

/** Reads bytes as text; gives null where that would be a guess. */
export function decode(bytes: Uint8Array): Decoded | null {
  const found = encodingOf(bytes);
  return found && { text: [...decodeChunks(bytes, found.encoding)].join(""), ...found };
}
