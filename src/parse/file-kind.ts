import type { FileKind } from "../model/reading.ts";

const latin = new TextDecoder("latin1");

/** How many bytes tell what a file is. */
const enough = 2048;

const beginnings: [RegExp, FileKind][] = [
  [/^%PDF-/, "pdf"],
  [/^(<!doctype html|<html|<head|<meta|<table|<style|<div|mime-version:)/i, "web-page"],
  [/^<\?xml[^>]*>\s*(<!--[^>]*-->\s*)*<(!doctype )?html/i, "web-page"],
  [/^<\?xml/, "xml"],
  // A browser reads the byte 0x89 of latin1 as ‰.
  [/^(\u2030PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{1,4}WEBP|.{1,4}ftyp(hei|mif|avi))/s, "image"],
  [/^(\{\\rtf|Rar!|7z\xbc\xaf)/, "document"],
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

/** What a file is that is saved as a table and is none; null where it may be one. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  if (isLock(bytes)) return "lock";
  const text = latin
    .decode(bytes.subarray(0, enough))
    .replace(/^(\xef\xbb\xbf)?[\s\0]*|^\xff\xfe|^\xfe\xff/, "")
    .replaceAll("\0", ""); // UTF-16
  const found = beginnings.find(([expression]) => expression.test(text));
  if (found) return found[1];
  const isZip = text.startsWith("PK\x03\x04");
  return isZip && text.includes("opendocument") ? "opendocument" : null;
}

/** What a zip is that cannot be read as a workbook; null where it is a damaged one. */
export function otherZipOf(bytes: Uint8Array): FileKind | null {
  const end = latin.decode(bytes.subarray(-32 * enough));
  if (!end.includes("PK\x05\x06") || end.includes("xl/")) return null;
  return /Index(\.zip|\/[^/]*\.iwa)/.test(end) ? "numbers" : "document";
}

/** A part of a file of an old format of Office, as it is called there, in UTF-16. */
const partOf = (name: string): string => name.replaceAll(/./g, "$&\0");

const [oldText, oldTable] = [partOf("WordDocument"), partOf("Workbook")];

/** Whether a file of an old format of Office is a text of Word; a workbook may hold one. */
export function isOldDocument(bytes: Uint8Array): boolean {
  const parts = latin.decode(bytes);
  return parts.includes(oldText) && !parts.includes(oldTable);
}
