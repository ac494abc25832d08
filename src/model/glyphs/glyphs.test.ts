import fc from "fast-check";
import { expect, test } from "vitest";
import { isIn, missingGlyphs, parseRanges, writeRanges } from "./glyphs.ts";

test("ranges are read as they are written", () => {
  const codes = fc
    .uniqueArray(fc.nat(0x10ffff), { minLength: 1 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(codes, fc.nat(0x10ffff), (all, other) => {
      const ranges = parseRanges(writeRanges(all));
      for (const code of [...all, other]) expect(isIn(ranges, code)).toBe(all.includes(code));
    }),
  );
});

test("what the fonts lack is named once, what shows nothing never", () => {
  expect(missingGlyphs("PM₂.₅，𡋾头村 ☆ 😀👨‍👩‍👧 ❤️ e\u0302")).toEqual([]);
  expect(missingGlyphs("a\u00ad\u200bb\u2066c\td\r\n")).toEqual([]);
  expect(missingGlyphs("ก甲ก\u0007\ue000\ud800")).toEqual(["ก", "\u0007", "\ue000", "\ud800"]);
});
