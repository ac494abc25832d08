import { expect, test } from "vitest";
import { fileKindOf, isOldDocument, otherZipOf } from "./file-kind.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

test("images and other documents are known by their first bytes, whatever they are called", () => {
  const kinds = {
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR": "image",
    "\xff\xd8\xff\xe0\0\x10JFIF": "image",
    GIF89a: "image",
    "RIFF\x24\x10\0\0WEBPVP8 ": "image",
    "\0\0\0\x18ftypheic": "image",
    "{\\rtf1\\ansi": "document",
    "Rar!\x1a\x07\x01\0": "document",
    "%PDF-1.7": "pdf",
  };
  for (const [text, kind] of Object.entries(kinds)) expect(fileKindOf(bytes(text))).toBe(kind);
});

test("what Excel puts beside an open file is known, whoever opened it", () => {
  const lockOf = (name: Buffer, length = 165) =>
    Buffer.concat([Buffer.from([name.length]), name, Buffer.alloc(53 - name.length, " ")], length);
  expect(fileKindOf(lockOf(bytes("Zhang San")))).toBe("lock");
  expect(fileKindOf(lockOf(bytes("\xd5\xc5\xc8\xfd"), 162))).toBe("lock"); // 张三 in GBK
  expect(fileKindOf(lockOf(bytes("Zhang San"), 164))).toBeNull();
  expect(fileKindOf(bytes("period,place\n".repeat(13).slice(0, 165)))).toBeNull();
});

test("a table may begin with any word", () => {
  for (const text of ["RIFF,area,WEBP", "GIF,1", "period,place,ftyp", "7z,1"])
    expect(fileKindOf(bytes(text))).toBeNull();
});

test("a zip that is no workbook is a table of Numbers, or of other programs, where its end is there", () => {
  const zip = (...names: string[]) => bytes(`${names.join("PK\x01\x02")}PK\x05\x06`);
  expect(otherZipOf(zip("Index/Document.iwa", "preview.jpg"))).toBe("numbers");
  expect(otherZipOf(zip("Index.zip"))).toBe("numbers");
  expect(otherZipOf(zip("word/document.xml"))).toBe("document");
  expect(otherZipOf(zip("xl/workbook.xml"))).toBeNull();
  expect(otherZipOf(bytes("PK\x03\x04Index/Document.iwa"))).toBeNull();
});

test("of old formats a text is told from a workbook, which may hold one", () => {
  const parts = (...names: string[]) => Buffer.from(names.join(" "), "utf16le");
  expect(isOldDocument(parts("WordDocument"))).toBe(true);
  expect(isOldDocument(parts("Workbook", "WordDocument"))).toBe(false);
  expect(isOldDocument(parts("EncryptedPackage"))).toBe(false);
});
