import { expect, test } from "vitest";
import { parseJson } from "../../parse/json.ts";
import { viewTexts, withViewTexts } from "./texts.ts";

const json = `{
  "name": "people",
  "views": [
    { "name": "all", "kind": "table", "title": "全部" },
    {
      "name": "line",
      "kind": "line",
      "title": "人数",
      "x": "period",
      "breaks": [{ "at": "2023", "note": "口径改变" }],
      "reference": [{ "value": 10, "label": "目标", "source": "plan" }]
    }
  ],
  "translations": {
    "en": {
      "title": "People",
      "views": {
        "all": { "title": "All" },
        "line": {
          "title": "People",
          "breaks": { "2023": "Counted otherwise" },
          "reference": { "目标": "Target" }
        }
      }
    }
  }
}
`;

const locales = ["zh", "en"] as const;
const edited = (said: Record<string, { zh?: string; en?: string }>, from = json): string =>
  withViewTexts(from, { view: "line", locales, said: new Map(Object.entries(said)) });

test("a view says its title, headline and note, and what stands in its lists", () => {
  const texts = viewTexts(parseJson(json).value, "line", locales);
  expect(texts.map(({ name, texts: { zh, en } }) => [name, zh, en])).toEqual([
    ["title", "人数", "People"],
    ["headline", undefined, undefined],
    ["note", undefined, undefined],
    ["breaks/2023", "口径改变", "Counted otherwise"],
    ["reference/目标", "目标", "Target"],
  ]);
  expect(viewTexts(parseJson(json).value, "gone", locales)).toEqual([]);
});

test("what is not said anew leaves the file as it is, to the byte", () => {
  const same = { title: { zh: "人数", en: "People" }, headline: { zh: " ", en: "" } };
  expect(edited(same)).toBe(json);
});

test("each text is written where it stands, in its language", () => {
  const made = edited({
    title: { zh: "志愿者\r\n人数", en: "Volunteers" },
    headline: { zh: "人数增加", en: "More people" },
    "breaks/2023": { zh: "口径改变", en: "A new definition" },
  });
  expect(made).toBe(
    json
      .replace('"title": "人数",', '"title": "志愿者 人数",\n      "headline": "人数增加",')
      .replace(
        '"title": "People",\n          ',
        '"title": "Volunteers",\n          "headline": "More people",\n          ',
      )
      .replace("Counted otherwise", "A new definition"),
  );
});

test("a label is what its translations are called by", () => {
  const made = edited({ "reference/目标": { zh: "计划", en: "Plan" } });
  expect(JSON.parse(made)).toMatchObject({
    views: [{}, { reference: [{ label: "计划" }] }],
    translations: { en: { views: { line: { reference: { 计划: "Plan" } } } } },
  });
  expect(made).not.toContain("目标");
});

test("what is said no more is gone in all languages", () => {
  const once = edited({ note: { zh: "说明", en: "A note" } });
  expect(once).toContain("A note");
  expect(JSON.parse(edited({ note: { zh: "", en: "A note" } }, once))).toEqual(JSON.parse(json));
});
