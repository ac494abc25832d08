import { expect, test } from "vitest";
import { specimen } from "../../../tests/specimen.ts";
import { wholeTable } from "../../../tests/tabled.ts";
import { languages } from "../../locales/languages.ts";
import { citableOf } from "./citable.ts";

const page = {
  site: specimen(wholeTable).catalogue.site,
  locale: "en",
  heading: "Homes",
  badge: "Sample data",
  modified: "2026-01-31",
  address: "https://city.example/charts/homes/all/",
} as const;

test("a page is cited by who publishes the site, a frozen one where it stands for good", () => {
  const live = citableOf({ sort: "chart", parts: ["homes", "all"] }, page);
  expect(live).toEqual({
    id: "homes-all-en",
    sort: "chart",
    author: "Publisher",
    title: "Homes (Sample data)",
    platform: "Site",
    babel: "english",
    language: "en",
    modified: "2026-01-31",
    address: page.address,
    isFrozen: false,
    forms: languages.en.citations,
  });
  const frozen = "https://city.example/embed/homes/all/@2026-01-31-a/";
  expect(citableOf({ sort: "chart", parts: ["homes", "all"], frozen }, page)).toEqual({
    ...live,
    address: frozen,
    isFrozen: true,
  });
});
