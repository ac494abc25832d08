import { expect, test } from "vitest";
import type { Field } from "../../../model/dataset.ts";
import { cellCheck } from "../cell.ts";
import { noTable, numberField } from "../figures.ts";
import { numberDamage } from "./damage.ts";

interface Column extends Partial<Field> {
  counted?: string | null;
  decimalComma?: boolean;
}

/** What is suggested for a text: one number, several of which it may be any, or none. */
function suggested(text: string, { counted = null, decimalComma = false, ...rest }: Column = {}) {
  const field = { ...numberField("number", counted), ...rest };
  const fault = numberDamage(text, { field, decimalComma }, cellCheck(field, noTable));
  const { nearest, either = [] } = fault?.params ?? {};
  return [nearest ?? either].flat() as string[];
}

test.each([
  ["12,00 €", "€", ["12.00"]],
  ["1.204,50 €", "€", ["1204.50"]],
  ["€1,204", "€", ["1204", "1.204"]],
  ["1.204 €", "€", ["1.204", "1204"]],
  ["12,5 ₽", "₽", ["12.5"]],
  ["1,204元", "元", ["1204"]],
  ["¥1,204.50", "元", ["1204.50"]],
  ["-¥12", "元", ["-12"]],
  ["$-12", "美元", ["-12"]],
  ["12元", "万元", ["0.0012"]],
  ["¥12", "万元", ["12", "0.0012"]],
  ["(12)", "万元", ["-12"]],
  ["($1,204)", "$", ["-1204"]],
  ["$(20.5)", "USD", ["-20.5"]],
  ["△12", "千円", ["-12"]],
  ["RM1,204", "RM", ["1204"]],
  ["R$ 1.204,50", "R$", ["1204.50"]],
  ["$12", "元", []],
  ["12 kg", "吨", []],
  ["12kg", "kg", ["12"]],
  ["1 200 m²", "m²", ["1200"]],
  ["980㎡", "㎡", ["980"]],
  ["3.5 km2", "km2", ["3.5"]],
  ["5千克", "千克", ["5"]],
  ["12个半", "个", []],
  ["1.1 crore", "", ["11000000"]],
  ["₹100 Cr", "₹", ["1000000000"]],
  ["100 Cr", "", ["1000000000", "100"]],
  ["1,234만원", "원", ["12340000"]],
  ["1,234명", "명", ["1234"]],
  ["100 CR", "RM", []],
  ["95 lakh", "", ["9500000"]],
  ["1.2 million", "", ["1200000"]],
  ["$1.2 million", "USD", ["1200000"]],
  ["$1.2M", "$", ["1200000"]],
  ["€3 bn", "€", ["3000000000"]],
  ["¥1.2万", "元", ["12000"]],
  ["$1.2 million", "元", []],
  ["3 bn", "", ["3000000000"]],
  ["5 тыс.", "", ["5000"]],
  ["1.1B", "", ["1100000000", "1.1"]],
  ["950M", "", []],
  ["增长3.6%", "%", ["3.6"]],
  ["下降2.1个百分点", "个百分点", ["-2.1"]],
  ["down 5%", "%", ["-5"]],
])("%s in %s is %j", (text, counted, numbers) => {
  expect(suggested(text, { counted })).toEqual(numbers);
});

test.each([
  ["5万元", "元", ["50000"]],
  ["-5.5℃", "℃", ["-5.5"]],
  ["22 °C", "°C", ["22"]],
  ["5万元", "万元", ["5"]],
  ["5亿元", "万元", ["50000"]],
  ["5千元", "万元", ["0.5"]],
  ["5万", "万元", ["50000", "5"]],
  ["5万", "人", ["50000"]],
  ["1,2万", "人", ["12000"]],
  ["1.234万人", "人", ["12340"]],
  ["5万户", "人", []],
  ["5万", "thousand people", ["50000", "50"]],
  ["1万2千", "人", []],
  ["3万5", "人", []],
  ["12w", "人", ["120000"]],
  ["约300万", "人", ["3000000"]],
  ["约1.2万人", "人", ["12000"]],
  ["近5亿元", "万元", ["50000"]],
  ["300人以上", "人", ["300"]],
  ["约12%", "人", []],
  ["12M", "人", []],
])("powers of ten: %s in %s is %j", (text, counted, numbers) => {
  expect(suggested(text, { counted })).toEqual(numbers);
});

test.each([
  ["12%", "%", ["12"]],
  ["12,5%", "%", ["12.5"]],
  ["12‰", "%", []],
  ["12%", "人", []],
  ["(12)", null, ["-12", "12"]],
  ["(1,204)", null, ["-1204", "1204"]],
  ["–12,00", null, ["-12.00"]],
  ["–1,204", null, ["-1204"]],
  ["+14", null, ["14"]],
  ["=3", null, ["3"]],
  ["3=", null, ["3"]],
  ["↑3.2", null, ["3.2"]],
  ["↓3.2", null, ["-3.2"]],
  ["12-", null, []],
  ["1,2*", null, ["1.2"]],
  ["1,204*", null, ["1204"]],
  ["1'204", null, ["1204"]],
  ["1’204,50", null, ["1204.50"]],
  ["1.204.567", null, ["1204567"]],
  ["1 204,50", null, ["1204.50"]],
  ["1\u202f204,50", null, ["1204.50"]],
  ["1\u00a0204,50 €", "€", ["1204.50"]],
  ["12,34,567", null, ["1234567"]],
  ["12,5", null, []],
  ["0,52", null, ["0.52"]],
  ["12 04", null, []],
  ["１２，００€", "€", ["12.00"]],
  ["（１２）", null, ["-12", "12"]],
  ["△12", null, ["-12", "12"]],
  ["▲ 1,204", null, ["-1204", "1204"]],
  [".097", null, ["0.097"]],
  ["1.23E+05", null, []],
  ["1.25E+01", null, ["12.5"]],
  ["5e-3", null, ["0.005"]],
])("signs: %s in %s is %j", (text, counted, numbers) => {
  expect(suggested(text, { counted })).toEqual(numbers);
});

test("where semicolons part the cells, points and commas may be either", () => {
  expect(suggested("12,5", { decimalComma: true })).toEqual(["12.5"]);
  expect(suggested("1,204", { decimalComma: true })).toEqual(["1204", "1.204"]);
  expect(suggested("1.204元", { decimalComma: true, counted: "元" })).toEqual(["1.204", "1204"]);
});

test("a whole number with a comma may have zeros behind it where semicolons part the cells", () => {
  const whole = { type: "integer", decimalComma: true } as const;
  expect(suggested("12,000", whole)).toEqual(["12000", "12"]);
  expect(suggested("12,001", whole)).toEqual(["12001"]);
});

test("what is wrong in its column is no suggestion", () => {
  expect(suggested("1,204 €", { counted: "€", type: "integer" })).toEqual(["1204"]);
  expect(suggested("12,00 €", { counted: "€", type: "integer" })).toEqual(["12"]);
  expect(suggested("12,50 €", { counted: "€", type: "integer" })).toEqual([]);
  expect(suggested("(12)", { constraints: { minimum: 0 } })).toEqual([]);
});

test.each([
  "<5",
  "≤4",
  "不足5",
  "5人以下",
  "fewer than 5",
  "10 or less",
  "менее 5",
  "1-4",
  "[1-4]",
])("%s is a count that is kept from readers", (text) => {
  expect(suggested(text, { type: "integer", counted: "人" })).toEqual(["c"]);
});

test("what is no small count is told with its bound, or as a span", () => {
  expect(suggested("<0.5", { counted: "mg/L" })).toEqual(["0.5"]);
  expect(suggested("不足500", { type: "integer" })).toEqual(["500"]);
  expect(suggested("at least 5", { type: "integer" })).toEqual(["5"]);
  expect(suggested("3-5", { type: "integer" })).toEqual([]);
});

test("a degree south or west is below zero", () => {
  expect(suggested("30.5W", { role: "longitude" })).toEqual(["-30.5"]);
  expect(suggested("120.75E", { role: "longitude" })).toEqual(["120.75"]);
});

/** How a number is written elsewhere: the sign that parts thousands, and that of decimals. */
const styles = [",.", ".,", " .", " ,", "\u202f,", "\u00a0.", "'.", "’,"];
const numbers = [
  "0",
  "7",
  "12",
  "999",
  "1204",
  "12040",
  "1234567",
  "0.5",
  "12.00",
  "1204.5",
  "1234567.125",
];
const dress = [
  "#",
  "# 元",
  "¥#",
  "# €",
  "€#",
  "#%",
  "-#",
  "–#",
  "+#",
  "(#)",
  "约#",
  "#以上",
  "#*",
  "#①",
  "#万",
  "#(p)",
];

function written(number: string, [group = "", decimal = ""]: string): string {
  const [whole = "", part] = number.split(".");
  const parted = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, group);
  return part === undefined ? parted : parted + decimal + part;
}

test("whatever a number is written like, it is among what is suggested, or nothing is", () => {
  const wrong: string[] = [];
  for (const style of styles)
    for (const number of numbers)
      for (const each of dress) {
        const text = each.replace("#", () => written(number, style));
        const value = Number(number) * (each.includes("万") ? 10_000 : 1);
        for (const counted of ["元", "€", "%"])
          for (const decimalComma of [false, true]) {
            const found = suggested(text, { counted, decimalComma }).map(Number);
            const isEnglish =
              /^\D*\d{1,3}[.,]\d{3}\D*$/.test(text) && !decimalComma && !text.includes("€");
            const isThere = found.some((one) => Math.abs(one) === value);
            if (found.length > 0 && !isThere && !isEnglish)
              wrong.push(`${text} (${counted}): ${found.join(" ")}`);
          }
      }
  expect(wrong).toEqual([]);
});

test.each([
  ["130°24′03″E", ["130.400833"]],
  ["20°17'50\"S", ["-20.297222"]],
  ["北纬20°17′", ["20.283333"]],
  ["W 12.5°", ["-12.5"]],
  ["130°74′", []],
  ["+1.5%", []],
  ["3–5", []],
  ["130.40099,20.29737", []],
])("%s is %j", (text, numbers) => {
  expect(suggested(text)).toEqual(numbers);
});

test("a per cent with its sign is one where the unit says so", () => {
  expect(suggested("+1.5%", { counted: "%" })).toEqual(["1.5"]);
});

test("what fell is below zero, but under a title that says so itself", () => {
  expect(suggested("下降5", { title: { zh: "变化" } })).toEqual(["-5"]);
  expect(suggested("下降5", { title: { zh: "降幅" } })).toEqual([]);
});

const keyOf = (text: string) => {
  const field = numberField("number", null);
  return numberDamage(text, { field, decimalComma: false }, cellCheck(field, noTable))?.key;
};

test.each([
  ["1:30", "several"],
  ["26:15:30", "several"],
  ["1小时10分", "several"],
  ["2h 15m", "several"],
  ["5分30秒", "several"],
  ["5.0 ± 0.3", "several"],
  ["5.0 (4.1–6.2)", "several"],
  ["5.0% (4.1%, 6.2%)", "several"],
  ["100（12.0%）", "several"],
  ["12.0%（100）", "several"],
  ["10/30", "several"],
  ["1:15.3", "several"],
  ["1234567 [÷1000]", "scaled-cell"],
  ["1204¹", "mark"],
  ["5.1 )", "mark"],
])("%s is named as %s", (text, rule) => {
  expect(keyOf(text)).toBe(`type-error.${rule}`);
});

test("持平 is 0 where a title tells of changes, and no number elsewhere", () => {
  expect(suggested("持平", { title: { zh: "环比" } })).toEqual(["0"]);
  expect(suggested("unchanged", { title: { en: "Change" } })).toEqual(["0"]);
  expect(suggested("持平", { title: { zh: "人数" } })).toEqual([]);
});
