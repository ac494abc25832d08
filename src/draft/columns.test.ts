import { describe, expect, test } from "vitest";
import { draftedFrom, recordsOf, rolesOf, tableOf } from "../../tests/drafted.ts";
import type { Place } from "../model/place.ts";
import type { Draft } from "./draft.ts";

const drafted = (csv: string, fileName = "社会组织"): Draft =>
  draftedFrom(recordsOf(csv), { fileName });

test("bare numbers are periods only where the label says so", () => {
  expect(rolesOf(drafted("地区,人数\n甲区,2013\n乙区,2014\n"))).toMatchObject({
    ren_shu: "value",
  });
  expect(rolesOf(drafted("年份,人数\n2013,20\n2014,30\n"))).toMatchObject({ period: "period" });
});

/** The role of each column, and the first cells as they are written. */
function readAs(csv: string): [roles: string[], cells: string] {
  const draft = drafted(csv);
  const [, ...rows] = tableOf(draft).trimEnd().split(/\r?\n/);
  return [draft.fields.map(({ role }) => role), rows.join(" ")];
}

test.each([
  ["年份,人数\n٢٠٢١,١٢٣٤\n٢٠٢٢,٥٦٧\n", "2021,1234 2022,567"],
  ["年份,人数\n2021,1\u2009234\n2022,5\u202f678\n", "2021,1234 2022,5678"],
  ["年份,人数\n二〇二一年,12\n二〇二二年,13\n", "2021,12 2022,13"],
  ["年份,人数\n2021,nil\n2022,no data\n2023,13\n", "2021,nil 2022,no data 2023,13"],
  ["季度,人数\n2023.1,12\n2023.2,13\n", "2023-01/2023-03,12 2023-04/2023-06,13"],
  ["月份,人数\n2023.1,12\n2023.10,13\n", "2023-01,12 2023-10,13"],
  ["月份,人数\n2023.9,11\n2023.1,12\n2023.11,13\n", "2023-09,11 2023.1,12 2023-11,13"],
  ["年度,人数\n2018.19,11\n2019.2,12\n2020.21,13\n", "2018.19,11 2019.2,12 2020.21,13"],
  ["年份,人数\n2021,HK$ 12\n2022,HK$13\n", "2021,12 2022,13"],
])("figures and times are found however they are written: %j", (csv, cells) => {
  expect(readAs(csv)).toEqual([["period", "value"], cells]);
});

test.each(["S60,12\nH31,13\n", "21,12\n22,13\n", "111年,12\n112年,13\n"])(
  "a column that is called years is one, though it cannot be read: %j",
  (rows) => {
    expect(readAs(`年份,人数\n${rows}`)[0]).toEqual(["period", "value"]);
  },
);

test("a total is the whole where all districts stand beside it", () => {
  const some = "年份,地区,人数\n2021,甲区,1\n2021,乙区,2\n2021,Total,3\n";
  expect(readAs(some)[1]).toBe("2021,999901,1 2021,999902,2"); // held against its parts, and left out
});

describe("an English table of areas with codes, on a site whose first language is another", () => {
  const areas = Array.from({ length: 40 }, (_, index) => `A${index + 10},Area ${index + 10}`);
  const lines = [",", ...areas].flatMap((area) => [`${area},Primary,8`, `${area},Secondary,5`]);
  const schools = ["area_code,area_name,school_type,pupils", ...lines].join("\n");
  const draft = drafted(schools, "schools");
  const { resources, translations } = JSON.parse(draft.descriptor) as {
    resources: [{ schema: { fields: { name: string; constraints?: object }[] } }];
    translations: { en: { fields: object; categories: object } };
  };

  test("what only says what many codes are called is a name, not a category each", () => {
    expect(rolesOf(draft)).toMatchObject({ area_code: "key", area_name: "name" });
    expect(translations.en.categories).toEqual({
      school_type: { Primary: "Primary", Secondary: "Secondary" },
    });
  });

  test("labels that are English already are the English titles", () => {
    expect(translations.en.fields).toMatchObject({
      area_code: { title: "Area code" },
      pupils: { title: "pupils" },
    });
  });

  test("a code that is blank for the whole is not due in every row", () => {
    const [code] = resources[0].schema.fields;
    expect(code).toMatchObject({ name: "area_code" });
    expect(code?.constraints).toBeUndefined();
  });
});

test("when a row was written is not the time of its figures, and no blank column is", () => {
  const rows = "甲区,2022,3\n2024-01-05,乙区,2022,4\n2024-01-05,甲区,2023,5\n";
  for (const label of ["更新时间", "LAST UPDATE", "发布日期", "date_modified"])
    expect(rolesOf(drafted(`${label},地区,TIME_PERIOD,人数\n2024-01-05,${rows}`))).toMatchObject({
      period: "period",
      place: "place",
    });
  expect(tableOf(drafted(`更新时间,地区,TIME_PERIOD,人数\n2024-01-05,${rows}`))).toContain(
    "2024-01-05,999901,2022,3",
  );
  const blank = drafted("地区,Période,2022-Q1,2022-Q2\n甲区,,1,2\n乙区,,3,4\n");
  expect(tableOf(blank)).toContain("2022-01/2022-03,1");
  expect(
    rolesOf(drafted("更新时间,地区,人数\n2024-01-05,甲区,3\n2024-01-06,乙区,4\n")),
  ).toMatchObject({ period: "period" });
});

test("of a code and a name of one place the one that is known more often is the place", () => {
  const csv =
    "Name,Code,Year,Count\n甲区,999901,2022,1\nYi (other),999902,2022,2\n甲区,999901,2023,3\nYi (other),999902,2023,4\n";
  expect(tableOf(drafted(csv))).toContain("甲区,999901,2022,1\r\nYi (other),999902,2022,2");
  const known = csv.replaceAll("Yi (other)", "乙区");
  expect(tableOf(drafted(known))).toContain("999901,999901,2022,1\r\n999902,999902,2022,2");
});

test("a column of flags is no column of missing numbers", () => {
  const csv = "地区,年份,人数,CONF_STATUS\n甲区,2022,1,\n乙区,2022,2,C\n丙县,2022,3,\n";
  expect(rolesOf(drafted(csv))).toMatchObject({ ren_shu: "value", conf_status: "note" });
});

test("counts that are ids of places by chance are counts, whatever stands beside them", () => {
  const named = (id: string, name: string): [string, Place] => [
    id,
    {
      ...{ id, level: "state", tier: "compared", parent: null, members: [] },
      ...{ name: { en: name }, short: { en: name } },
    },
  ];
  const places = new Map([named("1", "Alder"), named("2", "Birch"), named("3", "Grant")]);
  const counted = draftedFrom(recordsOf("State,2022,2023\nAlder,1,2\nBirch,3,2\n"), { places });
  expect(tableOf(counted)).toMatch(/^place,period,\w+\r\n1,2022,1\r\n1,2023,2\r\n2,2022,3\r\n/);
  const coded = draftedFrom(recordsOf("State code,Year,Cases\n1,2022,7\n2,2022,8\n"), { places });
  expect(rolesOf(coded)).toMatchObject({ place: "place", cases: "value" });
});

test("words of a status or a qualifier are written as the codes that they mean", () => {
  const csv =
    "年份,地区,人数,状态,限定\n2022,甲区,3,初步数,以上\n2023,甲区,4,正常,约\n2023,乙区,5,E,别的\n";
  expect(tableOf(drafted(csv))).toMatch(/3,P,over\r\n.*4,,about\r\n.*5,E,别的/s);
});
