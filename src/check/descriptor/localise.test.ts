import { expect, test } from "vitest";
import { localiseField, localiser } from "./localise.ts";

const descriptor = { title: "社工", translations: { en: { title: "Social workers" } } };

test("a text stands in the main language and in its translation", () => {
  const localise = localiser(descriptor, ["zh", "en"]);
  expect(localise("社工", "title")).toEqual({ zh: "社工", en: "Social workers" });
});

test("where no translation is given, there is the main text alone", () => {
  const localise = localiser(descriptor, ["zh", "en"]);
  expect(localise("嘉兴日报", "sources", "jxrb")).toEqual({ zh: "嘉兴日报" });
});

test("a language the site does not use has no text", () => {
  expect(localiser(descriptor, ["zh"])("社工", "title")).toEqual({ zh: "社工" });
});

test("the main language may be another one", () => {
  const english = { translations: { zh: { title: "社工" } } };
  const localise = localiser(english, ["en", "zh"]);
  expect(localise("Social workers", "title")).toEqual({ zh: "社工", en: "Social workers" });
});

test("a translation that is no text is not shown", () => {
  const localise = localiser({ translations: { en: { title: {} } } }, ["zh", "en"]);
  expect(localise("社工", "title", "constructor")).toEqual({ zh: "社工" });
});

test("what is left over is so by its name, unless the descriptor says otherwise", () => {
  const categories = [
    { value: "a", label: "不详" },
    { value: "b", label: "其他", residual: false },
    { value: "c", label: "甲类", residual: true },
    { value: "d", label: "乙类" },
  ];
  const raw = {
    name: "sort",
    type: "string",
    role: "dimension",
    title: "类别",
    categories,
  } as const;
  const field = localiseField(raw, localiser({}, ["zh"]));
  expect(field.categories.map(({ residual }) => residual)).toEqual([
    true,
    undefined,
    true,
    undefined,
  ]);
});
