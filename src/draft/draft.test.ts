import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftedFrom, draftFrom, recordsOf, rolesOf, tableOf } from "../../tests/drafted.ts";
import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import type { CellMark, RawRecord } from "../model/table.ts";
import { CodedTexts } from "../check/table/coded-texts.ts";
import type { Place } from "../model/place.ts";
import type { Draft } from "./draft.ts";
import { columnNameOf, slugOf } from "./identifier.ts";
import { keyOf } from "./key.ts";
import { draftText } from "./report.ts";

const drafted = (csv: string, fileName = "社会组织"): Draft =>
  draftedFrom(recordsOf(csv), { fileName });

const organisations = `2023年社会组织统计表,,,,,
年度,地区,类别,机构数（个）,数据来源,备注
2022年,甲区,社会团体,"1,358",示范市民政局,
2022年,乙区,社会团体,２０１,示范市民政局,
2022年,甲区,基金会,8,示范市民政局,含筹备
2022年,乙区,基金会,3,示范市民政局,
,,,,,
`;

test("of two rows of labels the one that says more of the columns counts", () => {
  const { csv, otherNames } = drafted(
    "dq,nf,rs\n地区,年份,人数（人）\n甲区,2022,10\n乙区,2022,20\n",
  );
  expect([...(csv ?? [])].join("")).toBe(
    "place,period,ren_shu\r\n999901,2022,10\r\n999902,2022,20\r\n",
  );
  expect([...otherNames.values()]).toEqual(["dq", "nf", "rs"]);
});

test("a footnote below the table is none of its rows", () => {
  const { csv, left } = drafted("地区,年份,人数\n甲区¹,2022,10\n乙区,2022,20\n¹ 边界有调整\n");
  expect([...(csv ?? [])].join("")).toContain("999901,2022,10");
  expect(left.notes).toEqual(["¹ 边界有调整"]);
});

test("a row that names the columns in another language gives their titles in it, and is no row", () => {
  const lines = [
    "地区,年份,机构数（个）",
    "Area,Year,Organisations",
    "甲区,2022,3",
    "乙区,2022,4",
    "",
  ];
  const draft = drafted(lines.join("\n"));
  expect(tableOf(draft)).toBe("place,period,ji_gou_shu\r\n999901,2022,3\r\n999902,2022,4\r\n");
  expect(draftText(draft, "zh")).toContain("又写了一遍列名，没有写进去：Area、Year、Organisations");
  const { translations } = JSON.parse(draft.descriptor) as {
    translations: { en: { fields: Record<string, { title: string }> } };
  };
  expect(translations.en.fields["ji_gou_shu"]?.title).toBe("Organisations");
});

test("words for rise and fall are signs of a column of changes, and lakhs are whole numbers", () => {
  const moves = drafted("年份,增速\n2022,增长3.6%\n2023,下降2.1%\n");
  expect(tableOf(moves)).toBe("period,zeng_su\r\n2022,3.6\r\n2023,-2.1\r\n");
  expect(moves.fields[1]).toMatchObject({ role: "value", unit: "%" });
  expect(tableOf(drafted("年份,降幅\n2022,下降3.6%\n2023,下降2%\n"))).toContain("下降3.6%");
  const lakhs = drafted('年份,人数\n2022,"12,34,567"\n2023,"1,23,45,678"\n');
  expect(tableOf(lakhs)).toBe("period,ren_shu\r\n2022,1234567\r\n2023,12345678\r\n");
});

test("hours of a day stay, and their zone is asked for; a day with one time of it is that day", () => {
  const hours = drafted("time,人数\n2023-01-01 05:00,1\n2023-01-01 06:00,2\n");
  expect(tableOf(hours)).toContain("2023-01-01 05:00,1\r\n2023-01-01 06:00,2");
  expect(hours.questions.map(({ name }) => name)).toContain("zone");
  const days = drafted("time,人数\n2023-01-01 05:00,1\n2023-01-02 05:00,2\n");
  expect(tableOf(days)).toContain("2023-01-01,1\r\n2023-01-02,2");
});

describe("a table of districts", () => {
  const draft = drafted(organisations);
  const descriptor = JSON.parse(draft.descriptor) as {
    resources: { schema: { fields: object[]; primaryKey: string[] } }[];
    views: object[];
  };

  test("its columns are told by what they hold and by what they are called", () => {
    expect(rolesOf(draft)).toEqual({
      period: "period",
      place: "place",
      lei_bie: "dimension",
      ji_gou_shu: "value",
      source: "source",
      note_zh: "note",
    });
    expect(descriptor.resources[0]?.schema.fields).toContainEqual({
      name: "ji_gou_shu",
      type: "integer",
      role: "value",
      title: "机构数",
      unit: "个",
      aggregates: "sum",
      constraints: { minimum: 0 },
    });
    expect(descriptor.resources[0]?.schema.primaryKey).toEqual(["period", "place", "lei_bie"]);
  });

  test("what is certain is written as our tables have it, and told", () => {
    expect(tableOf(draft)).toBe(
      [
        "period,place,lei_bie,ji_gou_shu,source,note_zh",
        "2022,999901,社会团体,1358,shi-fan-shi-min-zheng-ju,",
        "2022,999902,社会团体,201,shi-fan-shi-min-zheng-ju,",
        "2022,999901,基金会,8,shi-fan-shi-min-zheng-ju,含筹备",
        "2022,999902,基金会,3,shi-fan-shi-min-zheng-ju,",
        "",
      ].join("\r\n"),
    );
    const text = draftText(draft, "zh");
    expect(text).toContain("地区：“甲区” → “999901”、“乙区” → “999902”，共 4 格");
    expect(text).toContain("机构数（个）：“1,358” → “1358”、“２０１” → “201”，共 2 格");
    expect(text).toContain("列名上面的没有写进去：“2023年社会组织统计表”");
    expect(text).toContain("1 个空行没有写进去");
  });

  test("its first view compares the districts", () => {
    expect(descriptor.views[0]).toEqual({
      name: "by-district",
      kind: "bar",
      title: "各地机构数",
      x: "ji_gou_shu",
      y: "place",
      series: "lei_bie",
      sort: "value",
      where: { period: "2022", place: { level: "district" } },
    });
  });

  test("what the site's datasets say in English is said again, and nothing else is", () => {
    const { translations } = JSON.parse(draft.descriptor) as { translations: { en: object } };
    expect(translations.en).toMatchObject({
      title: "【待填写】“社会组织”的英语",
      fields: { place: { title: "Area" }, ji_gou_shu: { title: "【待填写】“机构数”的英语" } },
    });
  });

  test("its descriptor is formatted as the project is", async () => {
    const options = { parser: "json", printWidth: 100 };
    expect(await check(draft.descriptor, options)).toBe(true);
  });
});

const tables = {
  organisations,
  overTime: "月份,人数（人）\n2024-01,5\n2024-02,6\n2024-03,7\n",
  register: "机构名称,代码,地址\n甲中心,001,中山路1号\n乙中心,002,中山路2号\n",
  positions: "名称,地区,经度,纬度\n甲,甲区,130.46,20.36\n乙,乙区,130.66,20.30\n",
  english: "period,place,members\n2023,999901,12\n2023,999902,x\n",
  measures: "区域,男（人）,女（人）,比例（%）\n东盐县,1,2,33.3\n云海市,3,4,42.86\n",
  manyPlaces: "镇街道,户数\n解放街道,12\n新甲街道,13\n",
  categories: "指标,性别,人数\n甲,男,1\n甲,女,2\n乙,男,3\n乙,女,4\n",
};

describe.each(Object.entries(tables))("a draft of %s", (name, csv) => {
  let root: string;
  let loaded: Loaded;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "draft-"));
    await cp("tests/city/data", join(root, "data"), { recursive: true });
    const draft = drafted(csv, name);
    const { descriptor } = draft;
    const folder = join(root, "data/datasets/drafted");
    await mkdir(folder);
    await writeFile(join(folder, "datapackage.json"), descriptor);
    await writeFile(join(folder, "drafted.csv"), tableOf(draft));
    loaded = await loadCatalogue(root);
  });

  afterAll(() => rm(root, { recursive: true }));

  test("lacks only the texts that are marked as unwritten, each told once", () => {
    const others = loaded.problems.filter(({ code }) => code !== "unfinished-text");
    expect(others).toEqual([]);
    const marks = drafted(csv, name).descriptor.match(/"【待填写】/g) ?? [];
    expect(loaded.problems).toHaveLength(marks.length);
    expect(marks.length).toBeGreaterThan(5);
  });
});

test("what is not certain stays as it is, for the check to name", () => {
  const draft = drafted(
    "时间,区县,人数\nJan-24,甲区,约300\n2024-02,某区,5\n2024-03,东盐县,\n2024/4,安平市,8\n",
  );
  expect(tableOf(draft)).toContain("某区,5");
  expect(tableOf(draft)).toContain("约300");
  expect(tableOf(draft)).toContain("2024-04,999906,8");
});

test("what a workbook rounded or does not show is told, and so are spaces", () => {
  const cell = (text: string, mark?: CellMark) => ({ text, mark });
  const rows = [
    [cell("月份"), cell("人数")],
    [
      cell("2024-01-15", { kind: "date", shown: "2024-01-15 [yyyy-mm]", isCertain: false }),
      cell("5 "),
    ],
    [cell("2024-02"), cell("0.3", { kind: "rounded", stored: "0.30000000000000004" })],
  ];
  const records = rows.map((row, index): RawRecord => ({
    line: index + 1,
    row: index + 1,
    cells: row.map(({ text }) => text),
    marks: new Map(row.flatMap(({ mark }, place) => (mark ? [[place, mark] as const] : []))),
  }));
  const draft = draftedFrom(records);
  expect(tableOf(draft)).toBe("period,ren_shu\r\n2024-01-15 [yyyy-mm],5\r\n2024-02,0.3\r\n");
  const text = draftText(draft, "zh");
  expect(text).toContain("人数：“5␣” → “5”、“0.30000000000000004” → “0.3”，共 2 格");
  expect(text).toContain("“2024-01-15” → “2024-01-15 [yyyy-mm]”");
});

test("bare numbers are periods only where the label says so", () => {
  expect(rolesOf(drafted("地区,人数\n甲区,2013\n乙区,2014\n"))).toMatchObject({
    ren_shu: "value",
  });
  expect(rolesOf(drafted("年份,人数\n2013,20\n2014,30\n"))).toMatchObject({ period: "period" });
});

test("a key has no more columns than it needs, but period and place always", () => {
  const column = (name: string, role: "period" | "dimension" | "key" | "value", texts: string) => ({
    name,
    role,
    texts: CodedTexts.of(texts.split(" ")),
  });
  const [year, kind, sex] = [
    column("year", "period", "1 1 1 1"),
    column("kind", "dimension", "a a b b"),
    column("sex", "dimension", "m f m f"),
  ];
  expect(keyOf([year, kind, sex])).toEqual(["year", "kind", "sex"]);
  expect(keyOf([year, column("all", "dimension", "a b c d"), kind])).toEqual(["year", "all"]);
  expect(keyOf([kind, column("code", "key", "1 2 3 4")])).toEqual(["code"]);
});

test("names are spelt in plain letters", () => {
  expect(slugOf("2023年 社区（绿）")).toBe("2023-nian-she-qu-lv");
  expect(columnNameOf("2023年人数")).toBe("column_2023_nian_ren_shu");
  expect(columnNameOf("Total")).toBe("total");
});

test("a text without a header is no table", () => {
  const records: RawRecord[] = [{ line: 1, row: 1, cells: ["1", "2"] }];
  expect(draftFrom(records)).toBeNull();
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
