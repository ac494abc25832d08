import { expect, test } from "vitest";
import { catalogue } from "../../../tests/described.ts";
import type { Dataset } from "../../model/dataset.ts";
import { readmeOf } from "./readme.ts";

const [homes] = catalogue.datasets as [Dataset];

const files = [
  { name: "homes.csv", ending: "csv" },
  { name: "homes.geojson", ending: "geojson" },
];

const page = {
  title: { en: "Homes over time", zh: "历年住房" },
  path: "/charts/homes/all/",
  cited: { sort: "chart" as const, parts: ["homes", "all"] },
};

test("it says in each language what the files are, whose, and how they are cited", () => {
  expect(readmeOf({ catalogue, dataset: homes }, files)).toMatchSnapshot();
});

test("files of a view are cited as that view", () => {
  const [en = ""] = readmeOf({ catalogue, dataset: homes, page }, files).split("\r\n----\r\n");
  expect(en).toContain("Homes over time");
  expect(en).toContain("https://city.example/open/charts/homes/all/");
  expect(en).toContain("[Chart]");
});

test("what is not told has no line, and a sample says that it is one", () => {
  const fields = homes.fields.filter(({ role }) => role !== "value");
  const dataset: Dataset = { ...homes, fields, sources: [], contributors: [], status: "sample" };
  const [en = "", zh = ""] = readmeOf({ catalogue, dataset }, []).split("\r\n----\r\n");
  expect(en).toContain("Status: Sample data\r\n");
  expect(zh).toContain("示例数据");
  expect(en).not.toMatch(/Yearbook|Publisher|: \r\n|suppressed/);
});

test("of several who made a dataset those are named who publish it", () => {
  const contributors = [
    { title: "Bureau", roles: ["publisher", "creator"] },
    { title: "Survey", roles: ["creator"] },
    { title: "Office", roles: ["publisher"] },
  ];
  const text = readmeOf({ catalogue, dataset: { ...homes, contributors } }, []);
  expect(text).toContain("Bureau and Office");
  expect(text).not.toContain("Survey");
});
