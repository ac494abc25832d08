import { expect, test } from "vitest";
import { askOf } from "../../../tests/search-index.ts";

test("of the ways to read a question that answers which is nearest to a title", () => {
  const ask = askOf(
    ["Whole", "Kinta"],
    [
      {
        title: "Share of people of 65 and over",
        ranked: [[0, 1]],
        figures: [[1, "13%", "2020", 1]],
      },
      {
        title: "Population by district",
        ranked: [[0, 1]],
        figures: [[1, "900", "2020", 1]],
      },
    ],
  );
  expect(ask("which has most people")).toEqual([["Kinta", "Population by district", "900"]]);
  expect(ask("share of people of Kinta")[0]?.[1]).toBe("Share of people of 65 and over");
});

test("a word that tells least is passed over only where nothing is called so", () => {
  const ask = askOf(
    ["Whole"],
    [
      { title: "Communities", figures: [[0, "9", "2020"]] },
      { title: "Share of communities", figures: [[0, "40%", "2020"]] },
      { title: "Households in poverty", figures: [[0, "5%", "2020"]] },
    ],
    "share=\nrate=",
  );
  expect(ask("share communities").map(([, title]) => title)).toEqual(["Share of communities"]);
  expect(ask("poverty rate")).toHaveLength(1);
});

test("for the whole no figure answers whose dataset alone is called so, where a measure is", () => {
  const women = { title: "Women by age", also: ["Population by age and sex"] };
  const measures = [
    { ...women, figures: [[null, "9", "2000"]] },
    { title: "Population by district", figures: [1, 2].map((at) => [at, `${at}00`, "2020"]) },
  ];
  const ask = askOf(["Whole", "Kinta", "Pusa"], measures);
  expect(ask("population")).toEqual([]);
  expect(ask("Whole population")).toEqual([["Whole", "Population by district", null]]);
  expect(askOf(["Whole"], measures.slice(0, 1))("population")).toHaveLength(1);
});

test("a figure of the front page is asked for as it is called there", () => {
  const ask = askOf(
    ["Whole"],
    [
      {
        title: "Holders",
        front: ["Social workers with a certificate"],
        figures: [[0, "9", "2019"]],
      },
      { title: "Old social workers", figures: [[0, "4", "2013"]] },
    ],
  );
  expect(ask("social workers").map(([, title]) => title)).toEqual([
    "Holders",
    "Old social workers",
  ]);
});

test("what compares or stands alone answers before the latest of what goes on, each figure once", () => {
  const figures = [[0, "7", "2020"]];
  const ask = askOf(
    ["Whole"],
    [
      { title: "Jobs over time", goesOn: true, figures: [[0, "6", "2020"]] },
      { title: "All jobs", figures },
      { title: "All jobs", figures },
    ],
  );
  expect(ask("jobs")).toEqual([
    ["Whole", "All jobs", "7"],
    ["Whole", "Jobs over time", "6"],
  ]);
});

test("a word of letters calls a figure where one of its words begins so", () => {
  const ask = askOf(["Whole"], [{ title: "Price of fish", figures: [[0, "9", "2020"]] }]);
  expect(ask("rice")).toEqual([]);
  expect(ask("price")).toHaveLength(1);
});

test("residents by which something is reckoned are not asked for by their name", () => {
  const figures = [[1, "9", "2020"]];
  const ask = askOf(
    ["Whole", "Kinta"],
    [
      { title: "Holders per 10,000 residents", figures },
      { title: "Residents of places", figures },
    ],
  );
  expect(ask("residents Kinta").map(([, title]) => title)).toEqual(["Residents of places"]);
});

test("a word that only other series of a view are called by is farther than one of its own", () => {
  const ask = askOf(
    ["Whole"],
    [
      { title: "Exam, registered and passed: Registered", figures: [[0, "9", "2020"]] },
      { title: "People who passed", figures: [[0, "4", "2019"]] },
    ],
  );
  expect(ask("passed").map(([, title]) => title)).toEqual(["People who passed"]);
  expect(ask("2020 passed").map(([, , text]) => text)).toEqual(["4"]);
});
