/** The encodings that spreadsheets write. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
}

const marks: { encoding: Encoding; bytes: number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

// C0 control characters but tab and line ends, and what replaces a character already lost.
const garbled = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\ufffd/u;

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return garbled.test(text) ? null : { text, encoding };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8 with a few damaged bytes would pass as GB18030 and come out as other characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  return count(/[\u0800-\ufffc]/g) > count(/\ufffd/g);
}

/**
 * Reads bytes as text: by byte order mark, else as strict UTF-8, else as GB18030.
 * Gives null where the text would be a guess.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return decodeAs(bytes, mark.encoding);
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8) return utf8;
  return isDamagedUtf8(bytes) ? null : decodeAs(bytes, "gb18030");
}
