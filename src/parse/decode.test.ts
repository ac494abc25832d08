import { expect, test } from "vitest";
import { decode, encodingOf } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

// 嘉兴市,社工 as Excel on a Chinese Windows writes it
const gb18030 = bytes(0xbc, 0xce, 0xd0, 0xcb, 0xca, 0xd0, 0x2c, 0xc9, 0xe7, 0xb9, 0xa4, 0x0a);

test("UTF-8 is read, with a byte order mark and without", () => {
  expect(decode(utf8("社工\r\n"))).toEqual({ text: "社工\r\n", encoding: "utf-8", hasMark: false });
  expect(decode(utf8("\ufeff社工"))).toEqual({ text: "社工", encoding: "utf-8", hasMark: true });
});

test("GB18030 is read where the bytes are no UTF-8", () => {
  expect(decode(gb18030)).toEqual({ text: "嘉兴市,社工\n", encoding: "gb18030", hasMark: false });
});

test("UTF-16 is read by its byte order mark", () => {
  const littleEndian = bytes(0xff, 0xfe, 0x3e, 0x79, 0xe5, 0x5d);
  const bigEndian = bytes(0xfe, 0xff, 0x79, 0x3e, 0x5d, 0xe5);
  expect(decode(littleEndian)).toMatchObject({ text: "社工", encoding: "utf-16le" });
  expect(decode(bigEndian)).toMatchObject({ text: "社工", encoding: "utf-16be" });
});

test("no bytes are an empty text", () => {
  expect(decode(bytes())).toMatchObject({ text: "", encoding: "utf-8" });
});

test("what follows a byte order mark must keep to it", () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, ...gb18030))).toBeNull();
  expect(decode(bytes(0xff, 0xfe, 0x3e))).toBeNull();
});

test("a workbook renamed to .csv is no text", () => {
  expect(decode(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00))).toBeNull();
});

test("UTF-16 without its mark is known by the zero bytes of its header", () => {
  const littleEndian = bytes(0x61, 0x00, 0x2c, 0x00, 0x3e, 0x79);
  const bigEndian = bytes(0x00, 0x61, 0x00, 0x2c, 0x79, 0x3e);
  expect(decode(littleEndian)).toEqual({ text: "a,社", encoding: "utf-16le", hasMark: false });
  expect(decode(bigEndian)).toEqual({ text: "a,社", encoding: "utf-16be", hasMark: false });
  expect(decode(bytes(0x61, 0x00, 0x2c))).toBeNull();
  const chinese = Buffer.from("年份,人数\n2021,12\n", "utf16le");
  expect(decode(chinese)?.text).toBe("年份,人数\n2021,12\n");
});

test("a long text is read in pieces, which part no character", () => {
  const text = "a" + "社".repeat(1_000_000);
  expect(decode(utf8(text))?.text).toBe(text);
  expect(decode(Uint8Array.from([...utf8("a".repeat(2_000_000)), 0]))).toBeNull();
});

test("damaged UTF-8 is not taken for GB18030", () => {
  const whole = utf8("嘉兴市南湖区社会工作者");
  expect(decode(whole.slice(0, -1))).toBeNull();
  expect(decode(Uint8Array.from([...whole.slice(0, 6), 0xff, ...whole.slice(6)]))).toBeNull();
});

test("a text in which characters were lost before is not taken as it is", () => {
  expect(decode(utf8("嘉兴\ufffd"))).toBeNull();
});

test.each([
  ["korean", "연도", "bfacb5b52cc1f6bfaa2cc0ceb1b80a323032302cbcadbfef2c390a"],
  ["japanese", "地域", "926e88e62c90a291d190940a82b382a282bd82dc8e732c31320a"],
  ["japanese", "地域", "c3cfb0e82cc0a4c2d3bff40aa4b5a4a4a4bfa4debbd42c31320a"],
  ["cyrillic", "Год", "e7cfc42cf2c1cacfce0a323032302ce0d6ced9ca0a"],
  ["cyrillic", "Год", "c3eee42cd0e0e9eeed0a323032302cdee6edfbe90a"],
])("%s is not taken for GB18030: %s", (rule, text, hex) => {
  expect(encodingOf(Buffer.from(hex, "hex"))).toMatchObject({ rule, text });
});

test("rare characters are GB18030 where nothing else is likely", () => {
  const villages = Buffer.from("b4e5c3fb2cbba7cafd0ae3f7b8db2c31320a", "hex");
  expect(decode(villages)?.text).toBe("村名,户数\n泖港,12\n");
});

test.each([
  ["western", "Windows-1252", "Größe", "4a6168722c4772f6df650a323032312c31320a"],
  [
    "western",
    "Windows-1252",
    "Nombre d’élèves",
    "4c6965752c4e6f6d627265206492e96ce87665730a50617269732c31320a",
  ],
  ["western", "Windows-1252", "Cost £", "417265612c436f737420a30a4f78666f72642c320a"],
  ["alphabet", "Windows-1250", "Ludność", "4d696173746f2c4c75646e6f9ce60aa3f3649f2c31320a"],
  ["alphabet", "Windows-1254", "İl", "dd6c2c4efc6675730a4d75f06c612c31340a"],
  ["alphabet", "Windows-1253", "Πόλη", "d0fcebe72cd4e9ecde0ac1e8deede12c31320a"],
  ["alphabet", "IBM866", "Город", "83aee0aea42c97a8e1abae0a8caee1aaa2a02c31320a"],
  ["alphabet", "IBM850", "Année", "416e6e82652c90636f6c65730a323032312c31320a"],
  ["alphabet", "Macintosh", "München", "4f72742c576572740a4d9f6e6368656e2c31320a4b9a6c6e2c31330a"],
])("a few letters of %s tell %s: %s", (...[rule, encoding, text, hex = ""]) => {
  expect(encodingOf(Buffer.from(hex, "hex"))).toMatchObject({ rule, encoding, text });
});

test("the first cell that is no ASCII is named", () => {
  const bytes = Buffer.from("Ort,Land\nBonn,NRW\nKiel,M\u00fcritz\n", "latin1");
  expect(encodingOf(bytes)).toMatchObject({ lines: { line: 3, index: 1 } });
});

test("a zero byte or another control character is named where it stands, whatever else the file holds", () => {
  for (const [name, stray] of [
    ["学校,甲", "\0"],
    ["school,a", "\0"],
    ["school,a", "\u001b"],
  ] as const) {
    const rows = Array.from({ length: 40 }, (_, index) => `${name},${index}\n`);
    const text = `name,kind,count\n${rows.join("")}`.replace(",7\n", `,1${stray}7\n`);
    expect(encodingOf(utf8(text))).toEqual({
      fault: "encoding",
      rule: "damaged",
      text: "1\ufffd7",
      lines: { count: 1, line: 9, index: 2 },
    });
  }
});

test("GB18030 that has lost some bytes is named by the first cell that has", () => {
  const row = [...gb18030.subarray(0, -1), 0x2c, 0x31, 0x0a];
  const lines = Array.from({ length: 30 }, () => row);
  const damaged = lines.with(7, [0xbc, 0xce, 0xff, 0xff, ...row.slice(4)]).flat();
  expect(encodingOf(bytes(...damaged))).toMatchObject({
    rule: "damaged",
    lines: { count: 1, line: 8, index: 0 },
  });
});
