import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftedFrom, draftFrom, recordsOf, rolesOf, tableOf } from "../../tests/drafted.ts";
import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import type { CellMark, RawRecord } from "../model/table.ts";
import type { Draft } from "./draft.ts";
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

test("a text without a header is no table", () => {
  const records: RawRecord[] = [{ line: 1, row: 1, cells: ["1", "2"] }];
  expect(draftFrom(records)).toBeNull();
});
