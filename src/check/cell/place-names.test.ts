import { expect, test } from "vitest";
import { tierOf } from "../../model/level.ts";
import type { Place } from "../../model/place.ts";
import { placeMisspelt, placeOfNumber, placesNamed, placeWithin } from "./place-names.ts";

type Row = [id: string, level: string, zh: string, en: string, short: string, parent?: string];

const rows: Row[] = [
  ["CY", "city", "示范市", "Model City", "示范"],
  ["E09000001", "district", "长乡区", "Changxiang District", "长乡", "CY"],
  ["MY-10", "district", "安平", "Anping", "安平", "CY"],
  ["DE21H", "district", "朝阳区", "Chaoyang District", "朝阳", "CY"],
  ["DE21J", "town", "长乡街道", "Changxiang Subdistrict", "长乡街道", "E09000001"],
  ["X1", "town", "新桥镇", "Xinqiao", "新桥", "E09000001"],
  ["X2", "town", "新桥镇", "Xinqiao", "新桥", "DE21H"],
  ["999905", "district", "戊区", "Wu", "戊区", "CY"],
  ["999905001", "town", "己镇", "Ji", "己镇", "999905"],
  ["X3", "town", "安平镇", "Anping Town", "安平镇", "MY-10"],
];

const placesOf = (all: readonly Row[]) =>
  new Map(
    all.map(([id, level, zh, en, short, parent = null]): [string, Place] => [
      id,
      {
        ...{ id, level, tier: tierOf(level), parent, members: [] },
        ...{ name: { zh, en }, short: { zh: short, en } },
      },
    ]),
  );

const places = placesOf(rows);

test.each([
  ["长乡区", "E09000001"],
  ["长乡", "E09000001"],
  [" 长乡　区 ", "E09000001"],
  ["安　平", "MY-10"],
  ["长 镇", ""],
  ["示范市长乡区", "E09000001"],
  ["某某省示范市长乡区", "E09000001"],
  ["示范 长乡", "E09000001"],
  ["changxiang district", "E09000001"],
  ["Changxiang District, Model City", "E09000001"],
  ["Chaoyang", "DE21H"],
  ["Anping District", "MY-10"],
  ["安平县", "MY-10"],
  ["e09000001", "E09000001"],
  ["my-10", "MY-10"],
  ["999905000000", "999905"],
  ["999905001000", "999905001"],
  ["999905002000", ""],
  ["全市", "CY"],
  ["全市 Total", "CY"],
  ["全市（Whole city）", "CY"],
  ["长乡区 Changxiang District", "E09000001"],
  ["安平 Anping", "MY-10"],
  ["长乡（Changxiang District）", "E09000001"],
  ["新桥镇（朝阳区）", "X2"],
  ["新桥镇, 长乡区", "X1"],
  ["朝阳市", ""],
  ["邻市长乡区", ""],
  ["合计", ""],
  ["区", ""],
  ["", ""],
])("“%s” names %s", (text, id) => {
  expect(
    placesNamed(text, places)
      .map((place) => place.id)
      .join(" "),
  ).toBe(id);
});

test.each([
  ["新桥镇", ["朝阳区"], "X2"],
  ["新桥", ["2023", "长乡"], "X1"],
  ["新桥镇", ["安平"], undefined],
  ["新桥镇", ["长乡区", "朝阳区"], undefined],
  ["朝阳区", ["示范市"], undefined],
])("“%s” beside %j is %s", (text, beside, id) => {
  expect(placeWithin(text, beside, places)?.id).toBe(id);
});

test("a code that lost the zeros it begins with is that of one place, where no other has it", () => {
  const codes: Row[] = [
    ["06", "city", "加州", "California", "加州"],
    ["06037", "district", "洛杉矶县", "Los Angeles", "洛杉矶", "06"],
    ["6037", "town", "某镇", "Some Town", "某镇", "06"],
    ["06001", "district", "阿拉米达县", "Alameda", "阿拉米达", "06"],
    ["006001", "town", "某乡", "Other Town", "某乡", "06"],
    ["06003", "district", "阿尔派恩县", "Alpine", "阿尔派恩", "06"],
  ];
  const coded = placesOf(codes);
  const ids = ["6003", "6003.0", "６００３", "6", "6037", "6001", "7", "x"].map(
    (text) => placeOfNumber(text, coded)?.id,
  );
  expect(ids).toEqual(["06003", "06003", "06003", "06", ...Array<undefined>(4)]);
});

test.each([
  ["Anpin", "MY-10"],
  ["Chaoyagn District", "DE21H"],
  ["Changxang Distrct", "E09000001"],
  ["朝羊区", "DE21H"],
  ["朝阳县", undefined], // another sort is another place
  ["安静镇", "X3"],
  ["Wo", undefined], // too short to tell
  ["Xinqaio", undefined], // two are called so
  ["Nanping", undefined], // begins with another letter
  ["999907", undefined], // a code is not guessed
])("“%s” is most like the name of %s", (text, id) => {
  expect(placeMisspelt(text, places)?.id).toBe(id);
});

test("the name that a misspelt one is most like is said as it is written", () => {
  expect(placeMisspelt("changxang district", places)?.name).toBe("Changxiang District");
});
