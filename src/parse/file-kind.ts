import type { FileKind } from "../model/reading.ts";

/** It reads some bytes as signs that are none of Latin-1: 0x89 as ‰, 0x8b as ‹. */
const latin = new TextDecoder("latin1");

/** How many bytes tell what a file is. */
const enough = 2048;

const beginnings: [RegExp, FileKind][] = [
  [/^%PDF-/, "pdf"],
  [/^(<!doctype html|<html|<head|<meta|<table|<style|<div|mime-version:)/i, "web-page"],
  [/^<\?xml[^>]*>\s*(<!--[^>]*-->\s*)*<(!doctype )?html/i, "web-page"],
  [/^<\?xml/, "xml"],
  [/^(\u2030PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{1,4}WEBP|.{1,4}ftyp(hei|mif|avi))/s, "image"],
  [/^(\{\\rtf|Rar!|7z\xbc\xaf|␟\u2039|BZh\d1AY|\xfd7zXZ)/, "document"],
];

/** How files begin that programs of their own write, and what they are called. */
const formats: [RegExp, string][] = [
  [/^(\[\s*[[{]|\{\s*")/, "JSON"],
  [/^\$FL[23]@/, "SPSS (.sav)"],
  [/^(<stata_dta>|[l-s][␁␂]␁)/, "Stata (.dta)"],
  [/^(HEADER RECORD\*{7}LIB|\xc2\xea.`\xb3)/, "SAS (.sas7bdat, .xpt)"],
  [/^SQLite format 3/, "SQLite"],
  [/^␁Standard (Jet|ACE) DB/, "Microsoft Access"],
  [/^[␃\u0192].[␁-␌][␁-␟\s]/su, "dBase (.dbf)"],
  [/^(␂␆␄|␚␐␄)/, "Lotus 1-2-3"],
  [/^ID;P/, "SYLK (.slk)"],
  [/^PAR1␕/, "Parquet"],
  [/^(---\s+)?- .+: .*\n {2,}\S+: /, "YAML"],
];

/** How long the files are that Excel and Word put beside one that is open, and the name in them. */
const lockBytes = { file: [165, 162], name: 54 };

/** Whether it is such a file: the length of who opened it, the name itself, and blanks. */
function isLock(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  const isNamed = length > 0 && length < lockBytes.name;
  const blanks = bytes.subarray(1 + length, lockBytes.name);
  return lockBytes.file.includes(bytes.length) && isNamed && blanks.every((byte) => byte === 32);
}

/** A control as it is pictured: ␁. */
const pictured = (control: string): string => String.fromCharCode(0x2400 + control.charCodeAt(0));

/** How a file begins, as text of one byte a character, without a mark of its encoding and the zeros of UTF-16, controls as they are pictured. */
const beginningOf = (bytes: Uint8Array): string =>
  latin
    .decode(bytes.subarray(0, enough))
    .replace(/^(\xef\xbb\xbf)?[\s\0]*|^\xff\xfe|^\xfe\xff/, "")
    .replaceAll("\0", "")
    .replace(/(?!\s)\p{Cc}/gu, pictured);

/** What a file is called that another program than one of spreadsheets writes; null where it is none. */
export function formatOf(bytes: Uint8Array): string | null {
  const text = beginningOf(bytes);
  return formats.find(([expression]) => expression.test(text))?.[1] ?? null;
}

/** What a file is that is saved as a table and is none; null where it may be one. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  if (isLock(bytes)) return "lock";
  const text = beginningOf(bytes);
  const found = beginnings.find(([expression]) => expression.test(text));
  if (found) return found[1];
  const isZip = text.startsWith("PK␃␄");
  return isZip && text.includes("opendocument") ? "opendocument" : null;
}

/** What a zip is that cannot be read as a workbook; null where it is a damaged one. */
export function otherZipOf(bytes: Uint8Array): FileKind | null {
  const end = latin.decode(bytes.subarray(-32 * enough));
  if (!end.includes("PK\x05\x06") || end.includes("xl/")) return null;
  return /Index(\.zip|\/[^/]*\.iwa)/.test(end) ? "numbers" : "document";
}

/** Whether a zip is a workbook that Excel has saved in its binary format. */
export const isBinaryWorkbook = (bytes: Uint8Array): boolean =>
  latin.decode(bytes.subarray(-32 * enough)).includes("xl/workbook.bin");

/** A part of a file of an old format of Office, as it is called there, in UTF-16. */
const partOf = (name: string): string => name.replaceAll(/./g, "$&\0");

const [oldText, oldTable] = [partOf("WordDocument"), partOf("Workbook")];

/** Whether a file of an old format of Office is a text of Word; a workbook may hold one. */
export function isOldDocument(bytes: Uint8Array): boolean {
  const parts = latin.decode(bytes);
  return parts.includes(oldText) && !parts.includes(oldTable);
}
