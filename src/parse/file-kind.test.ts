import { expect, test } from "vitest";
import { fileKindOf, formatOf, isBinaryWorkbook, isOldDocument, otherZipOf } from "./file-kind.ts";

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
    "\x1f\x8b\x08\0": "document",
    "%PDF-1.7": "pdf",
  };
  for (const [text, kind] of Object.entries(kinds)) expect(fileKindOf(bytes(text))).toBe(kind);
});

test("what programs write that are none of spreadsheets is known by its first bytes", () => {
  const formats = {
    '{"area":"A","people":10}\n': "JSON",
    "$FL2@(#) SPSS DATA FILE": "SPSS (.sav)",
    "<stata_dta><header><release>118": "Stata (.dta)",
    "r\x02\x01\0\x05\0": "Stata (.dta)",
    "\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf": "SAS (.sas7bdat, .xpt)",
    "SQLite format 3\0": "SQLite",
    "\0\x01\0\0Standard ACE DB\0": "Microsoft Access",
    "\x03\x7b\x01\x0a\x05\0\0\0": "dBase (.dbf)",
    "\0\0\x02\0\x06\x04\x06\0": "Lotus 1-2-3",
    "\0\0\x1a\0\0\x10\x04\0": "Lotus 1-2-3",
    "ID;PWXL;N;E\r\n": "SYLK (.slk)",
    "PAR1\x15\x04\x15": "Parquet",
    "- area: A\n  year: 2020\n": "YAML",
  };
  for (const [text, format] of Object.entries(formats)) expect(formatOf(bytes(text))).toBe(format);
  for (const text of [
    "[a],b",
    "{x},1",
    "ID,P",
    "TABLE 1\n0,1",
    "PAR1,a",
    "r,2,1",
    "CDF,1",
    "l\t1",
    "- a: b,c\n1,2\n",
  ])
    expect(formatOf(bytes(text))).toBeNull();
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
  expect(otherZipOf(zip("xl/workbook.bin"))).toBeNull();
  expect(isBinaryWorkbook(zip("xl/workbook.bin"))).toBe(true);
  expect(isBinaryWorkbook(zip("xl/workbook.xml"))).toBe(false);
  expect(otherZipOf(bytes("PK\x03\x04Index/Document.iwa"))).toBeNull();
});

test("of old formats a text is told from a workbook, which may hold one", () => {
  const parts = (...names: string[]) => Buffer.from(names.join(" "), "utf16le");
  expect(isOldDocument(parts("WordDocument"))).toBe(true);
  expect(isOldDocument(parts("Workbook", "WordDocument"))).toBe(false);
  expect(isOldDocument(parts("EncryptedPackage"))).toBe(false);
});
