import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { filesOf, pagesOf } from "../stage/dist.ts";

const pages = new Map(pagesOf(filesOf("dist")).map((page) => [page.address, page.document]));
const { catalogue } = await loadCatalogue(process.cwd());
if (!catalogue) throw new Error("the data has problems: npm run data:check");

const { places, site } = catalogue;
const districts = [...places.values()].filter(({ level }) => level === "district");
const { rows } = catalogue.datasets.find(({ id }) => id === "community-register")!.table;

const profiles = ["", "/en"].flatMap((prefix) =>
  districts.map((place) => [`${prefix}/districts/${place.id}/`, { prefix, place }] as const),
);

describe.each(profiles)("%s", (address, { prefix, place }) => {
  const document = pages.get(address)!;
  const due = rows
    .map(({ cells }) => cells)
    .filter(({ town = "" }) => places.get(town)?.parent === place.id);

  test("names every community and village of the district once, and no other", () => {
    const column = prefix === "" ? "name_zh" : "name_en";
    const named = [...document.querySelectorAll("data[value]")].map((entry) => [
      entry.getAttribute("value"),
      entry.textContent,
    ]);
    expect(named.sort()).toEqual(due.map(({ code, ...cells }) => [code, cells[column]]).sort());
  });

  test("shows each code in two parts, under its town and before its name", () => {
    const shown = [...document.querySelectorAll(".register h3, .register li")];
    let town = "";
    const codes = shown.flatMap((element) => {
      const digits = element.querySelector(".quiet")?.textContent ?? "";
      if (element.tagName !== "H3") return [town + digits];
      town = digits;
      return [];
    });
    expect(codes.sort()).toEqual(due.map(({ code }) => code).sort());
  });
});

test.each(["", "/en"])("the city's profile leads to them all (%s)", (prefix) => {
  const list = pages.get(`${prefix}/districts/${site.city}/`)?.querySelector(".register");
  const links = [...(list?.querySelectorAll(".links a") ?? [])].map((a) => a.getAttribute("href"));
  expect(links).toEqual(districts.map(({ id }) => `${prefix}/districts/${id}/`));
  expect(list?.textContent).toContain("1,202");
});

test("the dataset's page has a row for each, with an address of its own", () => {
  const table = pages.get("/datasets/community-register/");
  const ids = rows.map(({ record }) => `row-${record}`);
  expect([...(table?.querySelectorAll("tr[id]") ?? [])].map(({ id }) => id)).toEqual(ids);
});
