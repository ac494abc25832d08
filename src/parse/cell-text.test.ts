import { expect, test } from "vitest";
import { cellText } from "./cell-text.ts";

test.each([
  ["2024-06-01T14:30:00.000Z", "yyyy-mm-dd hh:mm", "2024-06-01 14:30"],
  ["2024-06-01T14:29:59.999Z", "yyyy/m/d h:mm", "2024-06-01 14:30"],
  ["2024-06-01T00:00:00.000Z", "m/d/yy h:mm", "2024-06-01 00:00"],
  ["2024-06-01T14:30:07.000Z", "yyyy-mm-dd hh:mm:ss", "2024-06-01 14:30:07"],
  ["1899-12-30T08:05:00.000Z", "h:mm", "08:05"],
  ["1899-12-31T02:15:00.000Z", "[h]:mm", "26:15"],
  ["1899-12-30T00:01:30.000Z", "[h]:mm:ss;@", "0:01:30"],
])("a date cell of %s in the format %s is %s", (iso, numFmt, text) => {
  const cell = { value: null, type: "date" as const, style: { numFmt } };
  expect(cellText(new Date(iso), cell)).toEqual({ text });
});

const shownAs = (value: number, numFmt: string) =>
  cellText(value, { value, type: "number", style: { numFmt } }).text;

test.each([
  [1234567, "#,##0", "1234567"],
  [1234567, "#,##0_);[Red](#,##0)", "1234567"],
  [1234567, "#,##0,", "1234567 [÷1000]"],
  [1234567, '#,##0.0,,_ ;"-"', "1234567 [÷1000000]"],
  [505000, String.raw`0\.0000`, "505000 [÷10000]"],
  [505000, '0"."0,', "505000 [÷10000]"],
  [1234567, '#,##0.0,"K"', "1234567"],
  [505000, '0!.0,"万"', "505000"],
  [505000, '0!.0,"万元"', "50.5万元"],
  [1234567, '#,##0,"千元"', "1234.567千元"],
  [50.5, '0.0"万"', "50.5万"],
  [50.5, 'General"万元"', "50.5万元"],
  [50.5, '0.0"人"', "50.5"],
  [50.5, '"约"0.0', "50.5"],
  [50, String.raw`0\ "km"`, "50"],
  [0.5, "# ?/?", "0.5"],
  [1e-7, "0.00E+00", "0.0000001"],
])("%s in the format %s is %s: what it shows is not lost", (number, format, text) => {
  expect(shownAs(number, format)).toBe(text);
});

test("raised digits are marks of footnotes and powers, and none of the number before them", () => {
  const text = (...runs: [text: string, isRaised: boolean][]) => {
    const richText = runs.map(([part, isRaised]) => ({
      text: part,
      ...(isRaised && { font: { vertAlign: "superscript" as const } }),
    }));
    const value = runs.map(([part]) => part).join("");
    return cellText(value, { value, type: "richText", richText }).text;
  };
  expect(text(["1204", false], ["1", true])).toBe("1204¹");
  expect(text(["面积（km", false], ["2", true], ["）", false])).toBe("面积（km²）");
  expect(text(["1204", false], [" 人", false])).toBe("1204 人");
});
