import type { Calendar } from "../../model/dataset.ts";
import type { Dataset, Descriptor, Field, RawField } from "../../model/dataset.ts";
import { languagesOf, localised, type Locale, type Localised } from "../../model/locale.ts";
import type { MissingSymbol } from "../../model/observation.ts";
import type { RawView, View } from "../../model/view.ts";
import { valueAt } from "../json.ts";
import { annotationsOf, breaksOf, referencesOf } from "./originals.ts";
import { callsRest } from "../whole-words.ts";

/** A text of the main language in those of the site; `path` leads below `translations.<locale>`. */
export type Localise = (text: string, ...path: string[]) => Localised;

/** Makes the lookup of a descriptor's translations into the languages of the site. */
export function localiser(descriptor: unknown, locales: readonly Locale[]): Localise {
  return (text, ...path) =>
    localised(locales, (locale) => {
      if (locale === locales[0]) return text;
      const found = valueAt(descriptor, ["translations", locale, ...path]);
      return typeof found === "string" ? found : undefined;
    });
}

/** A field with its words in every language, and the calendar of its dataset where it is of times. */
export function localiseField(field: RawField, localise: Localise, calendar?: Calendar): Field {
  const { name, type, role, title, description, unit, categories = [], constraints = {} } = field;
  const { aggregates, cumulative, minimumCount, sumOf, interval } = field;
  return {
    name,
    type,
    role,
    title: localise(title, "fields", name, "title"),
    description:
      description === undefined ? null : localise(description, "fields", name, "description"),
    unit: unit === undefined ? null : localise(unit, "units", unit),
    categories: categories.map(({ value, label, residual }) => ({
      value,
      label: localise(label, "categories", name, value),
      ...((residual ?? callsRest(label)) && { residual: true as const }),
    })),
    constraints,
    ...(aggregates && { aggregates }),
    ...(cumulative !== undefined && { cumulative }),
    ...(minimumCount !== undefined && { minimumCount }),
    ...(sumOf && { sumOf }),
    ...(interval && { interval }),
    ...(role === "period" && calendar && { calendar }),
  };
}

function localiseView(view: RawView, localise: Localise): View {
  const { name, title, headline, note } = view;
  const words = {
    title: localise(title, "views", name, "title"),
    headline: headline === undefined ? null : localise(headline, "views", name, "headline"),
    note: note === undefined ? null : localise(note, "views", name, "note"),
    breaks: breaksOf(view).map((each) => ({
      at: each.at,
      note: localise(each.note, "views", name, "breaks", each.at),
    })),
    annotations: annotationsOf(view).map((each) => ({
      at: each.at,
      text: localise(each.text, "views", name, "annotations", each.at),
    })),
    reference: referencesOf(view).map((each) =>
      "label" in each
        ? { ...each, label: localise(each.label, "views", name, "reference", each.label) }
        : each,
    ),
  };
  return { ...view, ...words };
}

function missingLabelsOf({ resources }: Descriptor, localise: Localise): Dataset["missingLabels"] {
  const labels = resources[0]?.schema.missingValues ?? [];
  return Object.fromEntries(
    labels.map(({ value, label }): [MissingSymbol, Localised] => [
      value,
      localise(label, "missingValues", value),
    ]),
  );
}

/** The keywords of a descriptor and of its translations. */
function keywordsIn({ keywords, translations }: Descriptor, title: Localised): Dataset["keywords"] {
  const inLanguage = languagesOf(title).map((locale, at) => [
    locale,
    (at === 0 ? keywords : translations?.[locale]?.keywords) ?? [],
  ]);
  return Object.fromEntries(inLanguage) as Dataset["keywords"];
}

/** All of a dataset that stands in its descriptor, with its words in every language. */
export function localiseDataset(
  descriptor: Descriptor,
  localise: Localise,
): Omit<Dataset, "notes" | "table"> {
  const { name, title, description, status, topic, updateFrequency, modified } = descriptor;
  const { licenses, contributors, sources, sameAs, views, calendar } = descriptor;
  const { fields = [], primaryKey = [] } = descriptor.resources[0]?.schema ?? {};
  const crs = descriptor.resources[0]?.crs ?? null;
  const titles = localise(title, "title");
  return {
    id: name,
    title: titles,
    description: localise(description, "description"),
    status,
    topic,
    updateFrequency,
    modified,
    keywords: keywordsIn(descriptor, titles),
    licenses,
    contributors,
    sources: sources.map((source) => ({
      ...source,
      title: localise(source.title, "sources", source.name),
      path: source.path ?? null,
      reliability: source.reliability ?? null,
    })),
    fields: fields.map((field) => localiseField(field, localise, calendar)),
    missingLabels: missingLabelsOf(descriptor, localise),
    primaryKey,
    ...(sameAs && { sameAs }),
    crs,
    views: views.map((view) => localiseView(view, localise)),
  };
}
