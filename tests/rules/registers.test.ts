import { expect, test } from "vitest";
import { every } from "./every.ts";
import { catalogue, datasets, languages, pages as built, site } from "./site.ts";
import { grouped } from "./wording.ts";

const pages = new Map(built.map((page) => [page.address, page.document]));
const { places } = catalogue;
const districts = [...places.values()].filter(({ level }) => level === "district");

/** The list of all communities, named one by one; a site may have none. */
const register = datasets.find(({ fields }) =>
  fields.every(({ role }) => role !== "value" && role !== "longitude"),
);
const rows = register?.table.rows ?? [];

const profiles = languages.flatMap(([prefix, locale]) =>
  districts.map((place) => {
    const address = `${prefix}/districts/${place.id}/`;
    const due = rows
      .map(({ cells }) => cells)
      .filter(({ town = "" }) => places.get(town)?.parent === place.id);
    return [address, { document: pages.get(address)!, locale, due }] as const;
  }),
);

const everyProfile = every("every district's profile", profiles);

everyProfile(
  "names every community and village of the district once, and no other",
  ({ document, locale, due }) => {
    const column = `name_${locale}`;
    const named = [...document.querySelectorAll("data[value]")].map((entry) => [
      entry.getAttribute("value"),
      entry.textContent,
    ]);
    expect(named.sort()).toEqual(due.map(({ code, ...cells }) => [code, cells[column]]).sort());
  },
);

everyProfile(
  "shows each code in two parts, under its town and before its name",
  ({ document, due }) => {
    const shown = [...document.querySelectorAll(".register h3, .register li")];
    let town = "";
    const codes = shown.flatMap((element) => {
      const digits = element.querySelector(".quiet")?.textContent ?? "";
      if (element.tagName !== "H3") return [town + digits];
      town = digits;
      return [];
    });
    expect(codes.sort()).toEqual(due.map(({ code }) => code).sort());
  },
);

test.each(languages)("the city's profile leads to them all (%s)", (prefix) => {
  const list = pages.get(`${prefix}/districts/${site.city}/`)?.querySelector(".register");
  const links = [...(list?.querySelectorAll(".links a") ?? [])].map((a) => a.getAttribute("href"));
  expect(links).toEqual(register ? districts.map(({ id }) => `${prefix}/districts/${id}/`) : []);
  expect(list?.textContent ?? grouped(0)).toContain(grouped(rows.length));
});

test("the dataset's page has a row for each, with an address of its own", () => {
  const table = pages.get(`/datasets/${register?.id ?? ""}/`);
  const ids = rows.map(({ record }) => `row=${record}`);
  expect([...(table?.querySelectorAll("tr[id]") ?? [])].map(({ id }) => id)).toEqual(ids);
});
