import { expect, test } from "vitest";
import { draftedFrom, recordsOf, rolesOf, tableOf } from "../../tests/drafted.ts";
import type { Draft } from "./draft.ts";
import { draftText } from "./report.ts";

const drafted = (csv: string): Draft => draftedFrom(recordsOf(csv), { fileName: "社会组织" });

function firstViewOf(draft: Draft): Record<string, unknown> {
  const { views } = JSON.parse(draft.descriptor) as { views: Record<string, unknown>[] };
  const { title, ...rest } = views[0] ?? {};
  expect(title).toBeTypeOf("string");
  return rest;
}

test("ages by sex are drawn as a pyramid, be the sexes or the ages in rows or across", () => {
  const view = { name: "by-age", kind: "pyramid" };
  const rows = [
    "甲区,2023,0-14岁,男,5",
    "甲区,2023,0-14岁,女,6",
    "甲区,2023,0-14岁,合计,11",
    "甲区,2023,15-59岁,男,7",
  ];
  const long = drafted(["地区,年份,年龄,性别,人口（人）", ...rows, ""].join("\n"));
  expect(firstViewOf(long)).toEqual({
    ...{ ...view, x: "ren_kou", y: "nian_ling", series: "xing_bie" },
    where: { period: "2023", place: "999901", xing_bie: ["男", "女"] },
  });
  const sexes = drafted(
    "年龄组,男,女,合计\n0-14岁,10,9,19\n15-59岁,50,48,98\n60岁及以上,20,25,45\n",
  );
  expect(firstViewOf(sexes)).toEqual({
    ...view,
    x: "shu_zhi",
    y: "nian_ling_zu",
    series: "xing_bie",
  });
  const ages = drafted("Sex,0,1,2,3+\nMen,10,9,8,7\nWomen,50,48,47,46\n");
  expect(firstViewOf(ages)).toEqual({ ...view, x: "shu_zhi", y: "nian_ling", series: "sex" });
  expect(tableOf(ages)).toContain("Men,3+,7");
  const all = drafted("Age,Males,Females\nAll ages,49,51\n0-4,9,10\n5+,40,41\n");
  expect(firstViewOf(all)).toMatchObject({ ...view, where: { age: ["0-4", "5+"] } });
});

test("the ends of an interval are declared of the number that lies in it, and drawn by none", () => {
  const columns = "Year,Area,Lower CI 95.0% limit,Upper CI 95.0% limit,Prevalence (%)";
  const fieldsIn = (rows: string[]) =>
    (
      JSON.parse(drafted([columns, ...rows, ""].join("\n")).descriptor) as {
        resources: { schema: { fields: { name: string; interval?: object }[] } }[];
      }
    ).resources[0]?.schema.fields.flatMap(({ interval }) => interval ?? []);
  const sound = ["2022,甲区,9,11.5,10.1", "2022,乙区,9.2,11.8,10.4"];
  expect(fieldsIn(sound)).toEqual([
    { lower: "lower_ci_95_0_limit", upper: "upper_ci_95_0_limit", level: 95 },
  ]);
  expect(fieldsIn([...sound, "2022,丙县,9.2,11.8,12"])).toEqual([]);
  expect(firstViewOf(drafted([columns, ...sound, ""].join("\n")))).toMatchObject({
    x: "prevalence",
  });
});

test("a column that numbers the rows is left out, and changes are drawn only where there is no more", () => {
  const draft = drafted(
    "序号,地区,年份,同比（%）,人口（人）,备注\n1,甲区,2022,2.1,100,\n2,乙区,2022,3.1,200,含集体户\n",
  );
  expect(rolesOf(draft)).toEqual({
    ...{ place: "place", period: "period", tong_bi: "value", ren_kou: "value", note_zh: "note" },
  });
  expect(draftText(draft, "zh")).toContain("第一列只给各行编号，没有写进去");
  expect(firstViewOf(draft)).toMatchObject({ x: "ren_kou" });
  const alone = drafted("地区,年份,同比（%）\n甲区,2022,2.1\n乙区,2022,3.1\n");
  expect(firstViewOf(alone)).toMatchObject({ x: "tong_bi" });
  expect(rolesOf(drafted("序号,名称\n1,甲站\n2,乙站\n"))).toMatchObject({ xu_hao: "key" });
});

test("a column that only says something of its row parts no lines of a chart", () => {
  const kinds = ["晴", "雨", "晴", "雨"];
  const days = kinds.map((kind, index) => `2024-03-0${index + 1},${index},${kind}`);
  const { descriptor } = drafted(["日期,降水量（毫米）,天气", ...days].join("\n"));
  const { views } = JSON.parse(descriptor) as { views: object[] };
  expect(views[0]).toMatchObject({ kind: "line", x: "period" });
  expect(views[0]).not.toHaveProperty("series");
});
