import type { Catalogue } from "../src/model/catalogue.ts";
import type { Dataset, Field } from "../src/model/dataset.ts";
import type { Site } from "../src/model/site.ts";
import type { Described, DescribedFile, DescribedSite } from "../src/publish/metadata/described.ts";
import { tabled, wholeTable } from "./tabled.ts";

const { catalogue: bare, dataset: table } = tabled(wholeTable, [
  "period place kind count",
  "2001 a new 3",
  "2002 b old x",
]);

const [period, place, kind, count] = table.fields as [Field, Field, Field, Field];

/** A dataset with all that metadata have a word for. */
const homes: Dataset = {
  ...table,
  id: "homes",
  title: { zh: "住房", en: "Homes" },
  description: { zh: "各区住房。", en: "Homes by district." },
  topic: "housing",
  updateFrequency: "annual",
  modified: "2003-02-01",
  licenses: [{ name: "CC-BY-4.0", title: "Attribution", path: "https://licence.example/by/" }],
  contributors: [
    { title: "Bureau", roles: ["creator"] },
    { title: "Survey", roles: ["creator"] },
  ],
  sources: [
    {
      name: "yearbook",
      title: { zh: "年鉴", en: "Yearbook" },
      path: "https://source.example/",
      reliability: "A",
    },
    { name: "letter", title: { zh: "来函", en: "Letter" }, path: null, reliability: null },
  ],
  fields: [
    period,
    place,
    kind,
    {
      ...count,
      description: { zh: "年底", en: "At the end of the year." },
      constraints: { minimum: 0, maximum: 90 },
    },
  ],
  missingLabels: { x: { zh: "未报", en: "not reported" } },
  primaryKey: ["period", "place"],
};

const site: Site = {
  ...bare.site,
  name: { zh: "数据", en: "Data" },
  description: { zh: "全部数据", en: "All data" },
  publisher: { name: { zh: "统计局", en: "Bureau" }, url: "https://bureau.example/" },
  contact: { name: { zh: "数据科", en: "Data desk" }, email: "data@bureau.example" },
  license: {
    name: "Own",
    title: { zh: "许可", en: "Licence" },
    path: "https://bureau.example/licence/",
  },
  baseUrl: "https://city.example/open/",
  locales: ["en", "zh"],
  topics: [
    {
      id: "housing",
      title: { zh: "居住", en: "Housing" },
      intro: { zh: "居住", en: "Housing" },
      theme: "SOCI",
      views: ["homes/all"],
    },
  ],
};

export const catalogue: Catalogue = { ...bare, site, datasets: [homes], modified: "2003-02-01" };

/** A file that is named by its ending, with a digest that nobody has to compute. */
const file = (name: string, ending: string, more: Partial<DescribedFile>): DescribedFile => ({
  name: `${name}.${ending}`,
  ending,
  label: "CSV",
  mediaType: "text/csv",
  url: `https://city.example/open/downloads/${name}.${ending}`,
  path: `downloads/${name}.${ending}`,
  bytes: 12,
  sha256: "ab",
  ...more,
});

/** The same as metadata tell of it. */
export const described: Described = {
  dataset: homes,
  title: homes.title,
  pages: {
    en: "https://city.example/open/datasets/homes/",
    zh: "https://city.example/open/zh/datasets/homes/",
  },
  url: "https://city.example/open/datasets/homes/",
  keywords: { en: ["homes", "flats"], zh: ["住房"] },
  topic: { id: "housing", title: { zh: "居住", en: "Housing" }, theme: "SOCI" },
  issued: "2002-03-04",
  temporal: { start: "2001-01-01", end: "2002-12-31" },
  fields: homes.fields,
  files: [
    file("homes", "xlsx", {
      label: "Excel",
      mediaType: "application/xlsx",
      bytes: 34,
      sha256: "cd",
    }),
    file("homes", "csv", {}),
  ],
};

export const describedCity: DescribedSite = {
  catalogue,
  main: "en",
  datasets: [described],
  places: file("places", "csv", { bytes: 56, sha256: "ef" }),
};

/** A dataset of which nothing is told that need not be. */
export const sparse: Described = {
  ...described,
  dataset: { ...homes, contributors: [], sources: [], fields: [] },
  keywords: {},
  topic: { ...described.topic, theme: null },
  temporal: null,
  fields: [{ ...kind, name: "a", categories: [] }],
  files: [],
};

/** Its site, whose publisher has no page of its own. */
export const sparseCity: DescribedSite = {
  ...describedCity,
  catalogue: {
    ...catalogue,
    site: { ...site, locales: ["en"], publisher: { name: site.publisher.name } },
  },
  datasets: [sparse],
};
