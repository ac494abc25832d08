import type { Fault } from "../table-schema.ts";

/** What bytes say in an encoding; null where they are none of it. An error thrown for each text would cost more than the reading. */
function decode(bytes: readonly number[], decoder: TextDecoder): string | null {
  const text = decoder.decode(Uint8Array.from(bytes));
  return text.includes("\ufffd") ? null : text;
}

/** The bytes of each character of an encoding, found by decoding them all. */
function bytesByCharacter(encoding: string, sequences: Iterable<number[]>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (const bytes of sequences) {
    const character = decode(bytes, decoder);
    if (character !== null && Array.from(character).length === 1) found.set(character, bytes);
  }
  return found;
}

function* gbkSequences(): Generator<number[]> {
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) yield [first, second];
}

function* singleBytes(): Generator<number[]> {
  for (let byte = 0x80; byte <= 0xff; byte++) yield [byte];
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const gbk = once(() => bytesByCharacter("gb18030", gbkSequences()));
const latin = once(() => bytesByCharacter("windows-1252", singleBytes()));

function bytesOf(text: string, table: ReadonlyMap<string, number[]>): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : table.get(character);
    if (!found) return null;
    bytes.push(...found);
  }
  return bytes;
}

/** How text was mistaken: saved in the one encoding, opened in the other. */
const mistakes = [
  { table: gbk, decoder: new TextDecoder("utf-8") },
  { table: latin, decoder: new TextDecoder("utf-8") },
  { table: latin, decoder: new TextDecoder("gb18030") },
];

const han = /\p{Script=Han}/gu;

const hanIn = (text: string): number => text.match(han)?.length ?? 0;

/** Only what a Chinese table holds: Chinese, ASCII, fullwidth forms and punctuation. */
const isOrdinary = (text: string): boolean =>
  /^[\p{Script=Han}\u0020-\u007e\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3011\uff01-\uff5e]+$/u.test(
    text,
  );

/** What was put in place of characters that are gone for good. */
const lost = /锟斤拷|烫烫|屯屯|\ufffd|^[?？]{2,}$/;

/** Two Chinese characters make three strange ones side by side at least; in words of the West none has as many. */
const strange = /[^\0-\x7f]{3}/;

/** The text as it was before it was read in a wrong encoding; null where it was not. */
function restored(text: string): string | null {
  if (!strange.test(text)) return null;
  for (const { table, decoder } of mistakes) {
    const bytes = bytesOf(text, table());
    const found = bytes && decode(bytes, decoder);
    if (found && hanIn(found) >= 2 && isOrdinary(found)) return found;
  }
  return null;
}

/** Tells text that was read in a wrong encoding, and what it was before. */
export function mojibake(text: string): Fault | null {
  if (lost.test(text)) return { key: "mojibake.lost" };
  const found = restored(text);
  return found === null ? null : { key: "mojibake.restored", params: { nearest: found } };
}
