import { expect, test } from "vitest";
import { ask, country, said } from "../../../tests/search-index.ts";
import { answererOf } from "./answers.ts";

const labelsOf = (query: string) =>
  answererOf(country)(query).answers.map(
    ({ place, rank }) => `${place?.label ?? ""} ${rank ?? ""}`,
  );

test("who has most in the whole is one of its places", () => {
  expect(said("全市哪个区人口最多")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("全市人口最少的区")).toEqual(["南区 各区人口 2人"]);
  expect(said("全市人口")).toEqual(["全市 各区人口 9人"]);
});

test("where not every district has a figure none is the first, as the answer says", () => {
  const answers = ask("which has most villages");
  expect(answers).toMatchObject([{ place: null, measure: { href: "/charts/c/d/" }, text: null }]);
});

test("the first is of the level that a question asks of", () => {
  const ask = answererOf(country);
  const first = (query: string) => ask(query).answers[0]?.place?.label;
  expect(first("which has most income")).toBe("Kinta");
  expect(first("which district has most income")).toBe("Kinta");
  expect(first("which state has most income")).toBe("Perak");
  expect(first("哪个州 most income")).toBe("Perak");
  expect(ask("which town has most income").answers).toMatchObject([
    { place: null, text: null, level: 2 },
  ]);
});

test("one of a ranking, or several, are asked for by their numbers", () => {
  expect(said("人口前二")).toEqual(["桐乡市 各区人口 7人", "南区 各区人口 2人"]);
  expect(said("人口第二多的区")).toEqual(["南区 各区人口 2人"]);
  expect(said("人口倒数第二")).toEqual(["桐乡市 各区人口 7人"]);
  expect(said("人口第三")).toEqual([]);
  expect(labelsOf("top 2 income")).toEqual(["Kinta 第1（共3个）", "Tawau 第2（共3个）"]);
  expect(labelsOf("second most income")).toEqual(["Tawau 第2（共3个）"]);
});

test("the first of the places that lie in one are asked for, with their ranks among these", () => {
  expect(labelsOf("which district of Perak has most income")).toEqual(["Kinta 1 of 2 in Perak"]);
  expect(labelsOf("bottom 2 income Perak")).toEqual([
    "Kuala Kangsar 2 of 2 in Perak",
    "Kinta 1 of 2 in Perak",
  ]);
});

test("who changed most is not who has most", () => {
  expect(ask("2010年以来人口最多的区")).toEqual([]);
});
