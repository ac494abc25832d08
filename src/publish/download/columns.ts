import { say, words } from "../../locales/index.ts";
import { languageName } from "../../locales/names.ts";
import type { Field } from "../../model/dataset.ts";
import { columnIn, localised, textIn, type Locale, type Localised } from "../../model/locale.ts";
import { obsStatuses, type Observation } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import type { Published } from "./published.ts";

export interface OpenCell {
  /** As staff wrote it. */
  text: string;
  /** A number, null where a symbol says why there is none, else the text. */
  value: string | number | null;
  /** Of a number, or of what stands in its place. */
  observation?: Observation;
}

export interface OpenColumn {
  field: Field;
  cell: (row: Row) => OpenCell;
}

/** What stands beside a column of codes: names of places, titles of sources, labels. */
interface Meaning {
  /** What its columns are called after the code's: `place_name_en`. */
  suffix: string;
  of: (code: string) => Localised | undefined;
}

function meaningOf({ role, categories }: Field, published: Published): Meaning | null {
  const { catalogue, dataset } = published;
  if (role === "place") return { suffix: "name", of: (code) => catalogue.places.get(code)?.name };
  if (role === "source") {
    const titles = new Map(dataset.sources.map(({ name, title }) => [name, title]));
    return { suffix: "title", of: (code) => titles.get(code) };
  }
  if (categories.length === 0) return null;
  const labels = new Map(categories.map(({ value, label }) => [value, label]));
  return { suffix: "label", of: (code) => labels.get(code) };
}

/** A name that no column of the office has. */
const freeName = (name: string, published: Published): string =>
  published.dataset.fields.some((field) => field.name === name)
    ? freeName(`${name}_`, published)
    : name;

const textField = (name: string, title: Localised): Field => ({
  name,
  type: "string",
  role: "note",
  title,
  description: null,
  unit: null,
  categories: [],
  constraints: {},
});

/** What the codes of a column mean, in each language a column. */
function meaningColumns(field: Field, meaning: Meaning, published: Published): OpenColumn[] {
  const { locales } = published.catalogue.site;
  const titleIn = (spoken: Locale): Localised =>
    localised(locales, (locale) =>
      say(words[locale].files.meaning, {
        title: textIn(field.title, locale),
        language: languageName(spoken, locale),
      }),
    );
  return locales.map((spoken) => ({
    field: textField(
      freeName(columnIn(`${field.name}_${meaning.suffix}`, spoken), published),
      titleIn(spoken),
    ),
    cell(row) {
      const text = textIn(meaning.of(row.cells[field.name] ?? ""), spoken) ?? "";
      return { text, value: text };
    },
  }));
}

/** The status of each number, in a word: `normal`, `suppressed`. */
export function statusColumn(
  field: Field,
  published: Published,
  observationOf = ({ values }: Row): Observation | undefined => values[field.name],
): OpenColumn {
  const { site } = published.catalogue;
  const inWords = (text: (locale: Locale) => string) => localised(site.locales, text);
  const title = inWords((locale) =>
    say(words[locale].files.status, { title: textIn(field.title, locale) }),
  );
  const categories = obsStatuses.map((value) => ({
    value,
    label: inWords((locale) => words[locale].obs[value]),
  }));
  return {
    field: { ...textField(freeName(`${field.name}_status`, published), title), categories },
    cell(row) {
      const text = observationOf(row)?.status ?? "";
      return { text, value: text };
    },
  };
}

/** What stands beside a column, so that it can be read alone. */
export function besides(field: Field, published: Published): OpenColumn[] {
  if (field.role === "value") return [statusColumn(field, published)];
  const meaning = meaningOf(field, published);
  return meaning ? meaningColumns(field, meaning, published) : [];
}
