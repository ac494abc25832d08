import { expect, test } from "vitest";
import { lineCounter, wrap, wrapParagraph } from "./lines.ts";
import { textWidth } from "./text.ts";

test("Chinese breaks anywhere but before closing punctuation, Latin between words", () => {
  expect(wrap("南湖区和秀洲区", 48, 12)).toEqual(["南湖区和", "秀洲区"]);
  expect(wrap("市本级，合计", 36, 12)).toEqual(["市本", "级，合", "计"]);
  expect(wrap("Urban core (Nanhu and Xiuzhou)", 90, 12)).toEqual([
    "Urban core",
    "(Nanhu and",
    "Xiuzhou)",
  ]);
});

test("a span of days breaks behind its dash rather than behind its first month, a span of years at neither", () => {
  expect(wrap("11 Sept 2018–31 Aug 2019", 110, 13)).toEqual(["11 Sept 2018–", "31 Aug 2019"]);
  expect(wrap("11 сент. 2018–31 авг. 2019", 110, 13)[0]).toMatch(/–$/);
  expect(wrap("in 2018–2020", 80, 13)).toEqual(["in", "2018–2020"]);
});

test("a word breaks behind its hyphen, but not at its apostrophe, a number or code at neither", () => {
  expect(wrap("self-governing", 80, 12)).toEqual(["self-", "governing"]);
  expect(wrap("the district’s own", 80, 12)).toEqual(["the", "district’s", "own"]);
  expect(wrap("in 2026-11 WGS-84", 60, 12)).toEqual(["in", "2026-11", "WGS-84"]);
});

test("a day stays with its month where a line has room for both", () => {
  expect(wrap("2016年7月31日", 66, 12)).toEqual(["2016年", "7月31日"]);
  expect(wrap("2016年12月31日", 45, 12)).toEqual(["2016年", "12月", "31日"]);
});

test("a word wider than a line is broken, so that no line is wider", () => {
  const lines = wrap("a Pneumonoultramicroscopic thing", 60, 12);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every((line) => textWidth(line, 12) <= 60)).toBe(true);
});

test("nothing is lost by wrapping", () => {
  const text = "96345 社区服务中心 daily services 日均";
  expect(wrap(text, 30, 12).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});

test("lines are counted as they are broken, at every width", () => {
  const texts = [
    "2013年4月30日至12月31日，桐乡市为356人；南湖区、秀洲区未见公布。",
    "Of the census of 2020 only some districts’ figures were found; it is left out here.",
    "https://sanshe.example/a-very-long-address-that-fits-no-line/",
  ];
  for (const text of texts)
    for (let widthPx = 60; widthPx < 900; widthPx += 7)
      expect(lineCounter(text, 13)(widthPx), `${text} ${widthPx}`).toBe(
        wrap(text, widthPx, 13).length,
      );
});

test("the last line of a text is no remnant of a letter or two where narrower lines give it more", () => {
  const text = "示意图仅作示意不作为划界依据";
  expect(wrap(text, 156, 12)).toEqual(["示意图仅作示意不作为划界依", "据"]);
  expect(wrapParagraph(text, 156, 12)).toEqual(["示意图仅作示意不作为划", "界依据"]);
  expect(wrapParagraph(text, 120, 12)).toEqual(wrap(text, 120, 12));
  expect(wrapParagraph("示意", 156, 12)).toEqual(["示意"]);
});
