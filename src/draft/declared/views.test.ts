import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";

interface Descriptor {
  resources: {
    schema: { fields: { name: string; role: string; aggregates?: string; unit?: string }[] };
  }[];
  views: Record<string, unknown>[];
}

const described = (csv: string) => JSON.parse(drafted(csv).descriptor) as Descriptor;

/** What the first view of a table measures; undefined where it has none but the table. */
function measured(csv: string): unknown {
  const [view] = described(csv).views;
  return view?.["kind"] === "bar" ? view["x"] : view?.["y"];
}

test("places in an order are no measure: not drawn, not added up, of no unit", () => {
  const csv = "排名,地区,得分（分）\n1,甲区,90\n2,乙区,80\n";
  expect(measured(csv)).toBe("de_fen");
  const [rank] = described(csv).resources[0]?.schema.fields ?? [];
  expect(rank).toEqual({
    ...{ name: "pai_ming", type: "integer", role: "value", title: "排名", aggregates: "none" },
    constraints: { minimum: 0 },
  });
  expect(measured("年份,地区,位次\n2022,甲区,1\n2023,甲区,2\n")).toBeUndefined();
});

test("how many were asked is not what was asked", () => {
  expect(measured("地区,n=,满意（%）\n甲区,100,90\n乙区,200,80\n")).toBe("man_yi");
});

test("where codes alone tell rows apart, nothing is drawn that has several of them at one place", () => {
  const csv = "代码,年份,人数（人）\n001,2022,5\n002,2022,6\n001,2023,7\n002,2023,8\n";
  expect(described(csv).views.map(({ kind }) => kind)).toEqual(["table"]);
});

test("rows of unlike units are no series of one drawing", () => {
  const csv =
    "地区,指标,数值\n甲区,面积（平方公里）,5\n甲区,人口（人）,6\n乙区,面积（平方公里）,7\n乙区,人口（人）,8\n";
  expect(described(csv).views.map(({ kind }) => kind)).toEqual(["table"]);
});

test("ages are categories, however many", () => {
  const ages = Array.from({ length: 101 }, (_, age) => (age < 100 ? String(age) : "100+"));
  const { fields } = drafted(`年龄,男（人）\n${ages.map((age) => `${age},5`).join("\n")}\n`);
  expect(fields[0]?.role).toBe("dimension");
});

test("lines that explain the table below it are left out, and told", () => {
  const csv = "年份,地区,人数（人）\n2022,甲区,5\n2022,乙区,6\n注：含筹备。,,\n① 快报数。,,\n";
  const { fields, left } = drafted(csv);
  expect(fields[0]?.texts.length).toBe(2);
  expect(left.notes).toEqual(["注：含筹备。", "① 快报数。"]);
  expect(drafted("年份,地区,人数（人）\n2022,甲区,5\n2022,乙区,6\n2023,,\n").left.notes).toEqual(
    [],
  );
});

test("a ratio beside amounts is none of their categories, whatever unit stands above", () => {
  const csv =
    "2023年支出表,,,\n单位：万元,,,\n科目,预算数,决算数,决算数为预算数的%\n教育,50,40,80\n医疗,20,20,100\n";
  const values = drafted(csv).fields.filter(({ role }) => role === "value");
  expect(values.map(({ label }) => label)).toEqual(["预算数", "决算数", "决算数为预算数的%"]);
});

test("coordinates are known by other words for them, and by how they are encoded", () => {
  const { fields } = drafted(
    "名称,GCJ02经度,北纬（WGS84）,X坐标\n甲站,10.1,10.2,530000\n乙站,10.3,10.4,530100\n",
  );
  expect(fields.map(({ role }) => role)).toEqual(["name", "longitude", "latitude", "value"]);
});

test("numbers with the sign of degrees are figures in these", () => {
  const { fields } = drafted("日期,气温（℃）\n2023-01-01,22℃\n2023-01-02,-5℃\n");
  expect([...(fields[1]?.texts.values ?? [])]).toEqual(["22", "-5"]);
});

test("what an index is 100 of stays in its title, and is no unit", () => {
  const csv = "月份,食品烟酒（上年同月=100）\n2023-01,101.5\n2023-02,104.2\n";
  const [, field] = described(csv).resources[0]?.schema.fields ?? [];
  expect(field).toMatchObject({ title: "食品烟酒（上年同月=100）", aggregates: "none" });
  expect(field?.unit).toBeUndefined();
});

test("hours are a line, whatever else is counted in them", () => {
  const csv = "时间,温度（℃）,湿度（%）\n2024-06-01 01:00,20.5,60\n2024-06-01 02:00,20.1,61\n";
  const { views } = described(csv);
  expect(views.map(({ kind, y }) => [kind, y])).toEqual([
    ["line", "wen_du"],
    ["table", undefined],
  ]);
});
