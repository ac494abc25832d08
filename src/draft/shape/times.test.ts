import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";
import { draftText } from "../report.ts";

const months = "地区,1月,2月,3月\n甲区,1,2,3\n";

test("of which year months are is asked for where nothing tells it, or several do", () => {
  for (const [above, told] of [
    ["", "也没有说"],
    ["2022年和2023年来访\n", "不止一年（2022, 2023）"],
  ] as const) {
    const draft = drafted(above + months);
    expect(draft.questions.map(({ name }) => name)).toContain("inYear");
    expect(draftText(draft, "zh")).toContain(told);
    expect([...(draft.csv ?? [])].join("")).toContain("999901,1月,1\r\n");
    expect(drafted(above + months, true).descriptor).toMatch(/"year": "【待填写】/);
  }
});

test("the year that somebody says is that of all months, and stands in the declaration", () => {
  const answers = { missing: "x", inYear: "2024" };
  expect([...(drafted(months, false, answers).csv ?? [])].join("")).toContain("999901,2024-01,1");
  expect(drafted(months, true, answers).descriptor).toContain('"year": 2024');
});

test("of which year months are that run into the next is asked for, where one year alone is told", () => {
  const csv = "2023年来访,,,\n地区,11月,12月,1月\n甲区,1,2,3\n";
  const draft = drafted(csv);
  expect(draft.questions.map(({ name }) => name)).toContain("inYear");
  expect(draftText(draft, "zh")).toContain("（2023）不知道是不是头一年");
  const answered = drafted(csv, true, { inYear: "2022", year: "fiscal" });
  expect(JSON.parse(answered.descriptor)).toMatchObject({
    calendar: { year: "fiscal", begins: 11 },
    resources: [{ reshape: { year: 2022 } }],
  });
});

test.each([
  ["1,2,3,4", ["month", "quarter", "none"], ["numbers", "inYear"]],
  ["1,2,3,4,5", ["month", "none"], ["numbers", "inYear"]],
  ["18,19,20", ["year", "none"], ["numbers"]],
  ["01,02,03", ["month", "quarter", "year", "none"], ["numbers", "inYear"]],
])("what the numbers %s across are is asked for where nothing calls them", (labels, may, asked) => {
  const csv = `地区,${labels}\n甲区,5,6,7,8,9\n`.replace(/5,6.*/, labels.replace(/\d+/g, "7"));
  const { questions } = drafted(csv);
  expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  expect(questions.find(({ name }) => name === "numbers")?.choices).toEqual(may);
  expect(drafted(csv, true).descriptor).toMatch(/"numbers": "【待填写】/);
  const none = drafted(csv, false, { numbers: "none" });
  expect(none.fields.map(({ role }) => role)).not.toContain("period");
});

test("numbers across that follow each other in no way of times are no labels", () => {
  for (const labels of ["2,3,4", "5,7,9", "0,1,2", "18,20,22", "1,2"])
    expect(() => drafted(`地区,${labels}\n甲区,7,7,7\n`)).toThrow("no table");
});

const rowsOf = (csv: string) => [...(drafted(csv).csv ?? [])].join("").trim().split("\r\n");

test("the first and the last day that stand apart are one period", () => {
  expect(rowsOf("开始日期,结束日期,人数\n2023-01-01,2023/1/7,2\n2023-01-08,2023/1/14,3\n")).toEqual(
    ["period,ren_shu", "2023-01-01/2023-01-07,2", "2023-01-08/2023-01-14,3"],
  );
  expect(rowsOf("Start,End,Visits\n2023-01-01,2023-01-07,2\n2023-01-08,,3\n")[1]).not.toContain(
    "/",
  );
});

test.each(["年,周", "Jahr,KW", "Year,Week"])(
  "weeks beside their years are periods: %s",
  (labels) => {
    expect(rowsOf(`${labels},人数\n2024,1,2\n2024,2,3\n`).slice(1)).toEqual([
      "2024-01-01/2024-01-07,2",
      "2024-01-08/2024-01-14,3",
    ]);
  },
);

test("beside years and months quarters say nothing more, and days do", () => {
  const csv = "Year,Quarter,Month,Day,Visits\n2023,Qtr 1,January,1,2\n2023,Qtr 1,January,2,3\n";
  expect(rowsOf(csv).map((row) => row.split(",").slice(0, 2))).toEqual([
    ["period", "quarter"],
    ["2023-01-01", "Qtr 1"],
    ["2023-01-02", "Qtr 1"],
  ]);
});

test("of which year quarters are that run into the next is asked for, as of months", () => {
  const csv = "2023年来访,,,,\n地区,四季度,一季度,二季度,三季度\n甲区,1,2,3,4\n";
  expect(drafted(csv).questions.map(({ name }) => name)).toContain("inYear");
  const answered = drafted(csv, false, { inYear: "2022", year: "fiscal" });
  expect([...(answered.csv ?? [])].join("")).toContain(
    "999901,2022-10/2022-12,1\r\n999901,2023-01/2023-03,2\r\n",
  );
});

test("quarters beside years that begin in a month of their own are quarters of these", () => {
  const csv = "Fiscal year,Quarter,Visits\n2022/23,Q1,1\n2022/23,Q2,2\n2022/23,Q3,3\n";
  const answers = { begins: "4" };
  const { descriptor } = drafted(csv, true, answers);
  expect(JSON.parse(descriptor)).toMatchObject({
    calendar: { year: "fiscal", begins: 4 },
    resources: [{ reshape: { columns: { period: ["Fiscal year", "Quarter"] } } }],
  });
  expect([...(drafted(csv, false, answers).csv ?? [])].join("")).toContain("2022/23 Q1,1\r\n");
});

test("what numbers below merged years are is asked for where nothing calls them", () => {
  const csv = "地区,2021年,,,2022年,,\n,1,2,3,1,2,3\n甲区,1,2,3,4,5,6\n乙区,7,8,9,10,11,12\n";
  const textOf = (numbers: string | undefined) =>
    [...(drafted(csv, false, numbers === undefined ? {} : { numbers }).csv ?? [])].join("");
  expect(drafted(csv).questions.map(({ name }) => name)).toContain("numbers");
  expect(textOf(undefined)).toContain("999901,2021年 / 1,1\r\n999901,2021年 / 2,2\r\n");
  expect(textOf("month")).toContain("999901,2021-01,1\r\n999901,2021-02,2\r\n");
  expect(textOf("quarter")).toContain("999902,2022-07/2022-09,12\r\n");
  expect(drafted(csv, false, { numbers: "none" }).fields.map(({ role }) => role)).toEqual([
    "place",
    "period",
    "dimension",
    "value",
  ]);
});

const places3 = "类型,甲区,乙区,丙县\n人数,1,2,3\n户数,4,5,6\n";

test("the time of a table that tells none is that of its file's name, and it is told", () => {
  const draft = drafted(places3, false, { fileName: "2023年来访" });
  expect([...(draft.csv ?? [])].join("")).toContain("\r\n2023,人数,999901,1\r\n");
  expect(draftText(draft, "zh")).toContain("照文件名，都算 2023");
  expect(drafted(places3, true, { fileName: "2023年来访" }).descriptor).toContain(
    '"period": "2023"',
  );
});

test.each([
  ["2022年和2023年来访", "2022, 2023"],
  ["2023年来访（按月）", "2023"],
  ["2023学年来访", "2023"],
])("a table that is called %s is asked of its time", (fileName, told) => {
  for (const isKept of [false, true]) {
    const draft = drafted(places3, isKept, { fileName });
    expect(draft.questions.map(({ name }) => name)).toContain("inYear");
    expect(draftText(draft, "zh")).toContain(`（${told}）`);
    expect(draft.fields.map(({ name, role }) => [name, role])).toContainEqual(["period", "period"]);
  }
  expect(drafted(places3, true, { fileName }).descriptor).toMatch(/"period": "【待填写】/);
  const answered = drafted(places3, false, { inYear: "2023-01/2023-06", fileName });
  expect([...(answered.csv ?? [])].join("")).toContain("\r\n2023-01/2023-06,人数,999901,1\r\n");
});

test("what tells its own time, or is of no figures, or of none, has no period from its name", () => {
  for (const csv of [
    "年份,地区,人数\n2021,甲区,1\n2022,乙区,2\n",
    "名称,经度,纬度,面积\n甲站,120.7,30.7,5\n乙站,120.8,30.8,6\n",
    "名称,地址\n甲站,一路\n乙站,二路\n",
  ])
    expect(drafted(csv, false, { fileName: "2023年来访" }).shape).toBeNull();
  expect(drafted(places3, false, {}).shape?.year).toBeNull();
});

test("a value named across with its unit in fullwidth brackets leaves the time", () => {
  expect(rowsOf("地区,2022年人数（人）,2023年人数（人）\n甲区,2,3\n")).toEqual([
    "place,period,ren_shu",
    "999901,2022,2",
    "999901,2023,3",
  ]);
});

test.each([
  [
    "Year,Month,People\n2023,January,1\n2023,February,2\n2023,Annual,3\n",
    ["2023-01", "2023-02", "2023"],
  ],
  [
    "Year,Quarter,Area,People\n2023,1,甲区,1\n2023,2,甲区,2\n2023,Total,甲区,3\n",
    ["2023-01/2023-03", "2023-04/2023-06", "2023"],
  ],
  [
    "Jaar,Kwartaal,Aantal\n2023,1e kwartaal,1\n2023,2e kwartaal,2\n",
    ["2023-01/2023-03", "2023-04/2023-06"],
  ],
])("parts of years and what sums them up in %j are periods", (csv, periods) => {
  const period = drafted(csv).fields.find(({ role }) => role === "period");
  expect(period?.texts.filled).toEqual(periods);
});
