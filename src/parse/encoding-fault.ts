import type { EncodingFault } from "../model/reading.ts";
import { likelyAlphabet, likelyEncoding } from "./likely-encoding.ts";

/** So many bytes tell what encoding a text looks like. */
const enough = 1 << 17;

const isHigh = (byte = 0): boolean => byte >= 0x80;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => decoded(bytes, "utf-8") !== null;

const countOf = (characters: RegExp, text: string): number => text.match(characters)?.length ?? 0;

interface Line {
  number: number;
  bytes: Uint8Array;
}

function* linesOf(bytes: Uint8Array): Generator<Line> {
  let [start, number] = [0, 1];
  while (start < bytes.length) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    yield { number, bytes: bytes.subarray(start, end) };
    [start, number] = [end + 1, number + 1];
  }
}

/** The cells of a line as bytes; a quoted cell may hold the delimiter. */
function cellsOf(line: Uint8Array, delimiter: number): Uint8Array[] {
  const cells: Uint8Array[] = [];
  let [start, isQuoted] = [0, false];
  for (const [index, byte] of line.entries()) {
    if (byte === 0x22) isQuoted = !isQuoted;
    if (byte !== delimiter || isQuoted) continue;
    cells.push(line.subarray(start, index));
    start = index + 1;
  }
  return [...cells, line.subarray(start)];
}

/** What parts the cells of a line: the sign that stands in it most often. */
function delimiterIn(line: Uint8Array): number {
  const counts = [",", "\t", ";", "|"].map((sign) => {
    const byte = sign.charCodeAt(0);
    return { byte, count: line.reduce((sum, each) => sum + (each === byte ? 1 : 0), 0) };
  });
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).byte;
}

/** The first line and cell that are not what most are, and how many such lines there are; null where most are none. */
function fewUnsound(bytes: Uint8Array, isSound: (bytes: Uint8Array) => boolean) {
  let [sound, count] = [0, 0];
  let first: Line | null = null;
  for (const line of linesOf(bytes)) {
    if (!line.bytes.some(isHigh)) continue;
    if (isSound(line.bytes)) sound += 1;
    else {
      first ??= line;
      count += 1;
    }
  }
  if (!first || count > sound) return null;
  const cells = cellsOf(first.bytes, delimiterIn(first.bytes));
  const index = cells.findIndex((cell) => !isSound(cell));
  return { cell: cells[index] ?? first.bytes, lines: { count, line: first.number, index } };
}

/** A few lines in another encoding within a file that is UTF-8 elsewhere. */
function mixed(bytes: Uint8Array): EncodingFault | null {
  const found = fewUnsound(bytes, isUtf8);
  if (!found) return null;
  const { cell, lines } = found;
  const kept = new TextDecoder().decode(cell);
  const other = decoded(cell, "gb18030");
  // What is mostly UTF-8 has lost some bytes; else the cell is whole in another encoding.
  const isDamaged = other === null || countOf(/[\u0800-\ufffc]/g, kept) > countOf(/\ufffd/g, kept);
  return isDamaged
    ? { fault: "encoding", rule: "damaged", text: kept, lines }
    : { fault: "encoding", rule: "mixed", text: other, lines };
}

/** C0 control characters but tab and line ends, and what replaces a character already lost. */
export const stray = /[\p{Cc}--[\t\n\r\u007f-\u009f]]|\ufffd/v;

const strays = new RegExp(stray, "gv");

/** UTF-8 with a few control characters, which are no text; more of them are another kind of file. */
function sprinkled(bytes: Uint8Array): EncodingFault | null {
  let [strayed, count] = [0, 0];
  let first: Line | null = null;
  for (const line of linesOf(bytes)) {
    const text = decoded(line.bytes, "utf-8");
    if (text === null) return null;
    const here = countOf(strays, text);
    strayed += here;
    if (here === 0) continue;
    first ??= line;
    count += 1;
  }
  if (!first || strayed * 20 > bytes.length) return null;
  const cells = cellsOf(first.bytes, delimiterIn(first.bytes)).map((cell) =>
    new TextDecoder().decode(cell),
  );
  const index = cells.findIndex((cell) => stray.test(cell));
  const text = (cells[index] ?? "").replaceAll(strays, "\ufffd");
  return {
    fault: "encoding",
    rule: "damaged",
    text,
    lines: { count, line: first.number, index },
  };
}

/** How many of the pairs of bytes that are no ASCII are common characters, in either encoding. */
function commonIn(bytes: Uint8Array): { gb: number; big5: number; alone: number } {
  let [pairs, gb, big5, runs, alone] = [0, 0, 0, 0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const [first = 0, second = 0] = [bytes[index], bytes[index + 1]];
    if (!isHigh(first)) continue;
    const isRun = !isHigh(bytes[index - 1]);
    runs += isRun ? 1 : 0;
    alone += isRun && !isHigh(second) && first >= 0xc0 ? 1 : 0; // a letter with an accent
    pairs += 1;
    // The characters of the first level of each stand in these rows, the signs in the first three.
    const isSign = first >= 0xa1 && first <= 0xa3;
    gb += second >= 0xa1 && (isSign || (first >= 0xb0 && first <= 0xd7)) ? 1 : 0;
    const isSecond = (second >= 0x40 && second <= 0x7e) || second >= 0xa1;
    big5 += isSecond && (isSign || (first >= 0xa4 && first <= 0xc6)) ? 1 : 0;
    index += 1;
  }
  return { gb: gb / pairs, big5: big5 / pairs, alone: alone / runs };
}

/** The words with the first letter that is no ASCII. */
const strangeWords = (text: string): string =>
  /[\w' -]*[\x80-\uffff][^\s,;|"]*/.exec(text)?.[0].trim() ?? "";

/** Characters that were lost, or control characters: text in no encoding has them by chance. */
const garbled = /[\p{Cc}--[\t\n\r]]|\ufffd/v;

/** The first cell with bytes that are no ASCII. */
function firstStrange(bytes: Uint8Array): Pick<EncodingFault, "lines"> {
  for (const line of linesOf(bytes)) {
    if (!line.bytes.some(isHigh)) continue;
    const index = cellsOf(line.bytes, delimiterIn(line.bytes)).findIndex((cell) =>
      cell.some(isHigh),
    );
    return { lines: { count: 1, line: line.number, index } };
  }
  return {};
}

/** What bytes that are no UTF-8 look like, where that is not GB18030; null where it may be that. */
function otherEncoding(bytes: Uint8Array): EncodingFault | null {
  const sample = bytes.subarray(0, enough);
  const { gb, big5, alone } = commonIn(sample);
  const likely = likelyEncoding(sample);
  const alphabet = likelyAlphabet(sample);
  const isOther = likely?.rule === "cyrillic" && (alphabet?.likeness ?? 0) > likely.likeness;
  if (likely && !isOther) return looksLike(likely);
  if (gb >= 0.6) return null;
  const traditional = decoded(bytes, "big5");
  const isHan = traditional !== null && /\p{Script=Han}{2}/u.test(traditional);
  if (big5 > 0.8 && isHan && !garbled.test(traditional))
    return looksLike({ rule: "big5", text: traditional });
  if (alphabet) return looksLike(alphabet);
  const western = decoded(bytes, "windows-1252") ?? "";
  if (alone > 0.5 && !garbled.test(western)) return looksLike({ rule: "western", text: western });
  return gb < 0.3 ? unreadable : null;
}

/** So few bytes that are no ASCII do not tell encodings of two bytes a letter apart. */
const tooFew = 10;

/** A few letters that are Chinese in GBK as well as words of another encoding may be either. */
function eitherOf(fault: EncodingFault, bytes: Uint8Array): EncodingFault {
  const { rule, encoding = "big5" } = fault;
  const isDouble = rule === "korean" || rule === "japanese" || rule === "big5";
  if (!isDouble || bytes.length > enough || bytes.filter(isHigh).length > tooFew) return fault;
  const text = decoded(bytes, "gb18030");
  const strange = (text ?? "").match(/[^\p{ASCII}]/gu) ?? [];
  const isChinese = strange.length > 0 && strange.every((each) => /\p{Script=Han}/u.test(each));
  if (text === null || !isChinese) return fault;
  const name = encoding.toUpperCase().replace("_", "-");
  return { fault: "encoding", rule: "short", text: strangeWords(text), encoding: name };
}

/** A few lines that have lost bytes within a file that is GB18030 elsewhere. */
function damagedGb(bytes: Uint8Array): EncodingFault | null {
  const found = fewUnsound(bytes, (line) => decoded(line, "gb18030") !== null);
  if (!found || commonIn(bytes.subarray(0, enough)).gb < 0.6) return null;
  const text = new TextDecoder("gb18030").decode(found.cell);
  return { fault: "encoding", rule: "damaged", text, lines: found.lines };
}

const looksLike = ({ rule, encoding, text }: Omit<EncodingFault, "fault">): EncodingFault => ({
  fault: "encoding",
  rule,
  text: strangeWords(text),
  ...(encoding !== undefined && { encoding }),
});

const unreadable: EncodingFault = { fault: "encoding", rule: "unreadable", text: "" };

/**
 * Why bytes cannot be read as text; null where they may be GB18030, which nearly any bytes
 * could be: what looks like another encoding is not taken for it.
 */
export function encodingFault(bytes: Uint8Array): EncodingFault | null {
  const other = mixed(bytes) ?? sprinkled(bytes) ?? otherEncoding(bytes);
  return other && { ...firstStrange(bytes), ...eitherOf(other, bytes) };
}

/** Of bytes that are certainly in no encoding that is known. */
export const noEncoding = (bytes: Uint8Array): EncodingFault =>
  encodingFault(bytes) ?? damagedGb(bytes) ?? { ...firstStrange(bytes), ...unreadable };
