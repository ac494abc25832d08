import type { RawField } from "../../model/dataset.ts";
import type { RawView } from "../../model/view.ts";
import type { Outline } from "./outline.ts";

/** A text in the main language, and the way to its translation below `translations.<locale>`. */
export interface Original {
  path: readonly string[];
  text: string;
  /** Where none is given, the text stands in every language, e.g. the name of a newspaper. */
  isOptional: boolean;
}

const due = (path: readonly string[], text: string | null | undefined): Original[] =>
  text == null ? [] : [{ path, text, isOptional: false }];

const fieldTexts = ({ name, title, description, unit, categories = [] }: RawField): Original[] => [
  ...due(["fields", name, "title"], title),
  ...due(["fields", name, "description"], description),
  ...due(["units", unit ?? ""], unit),
  ...categories.flatMap(({ value, label }) => due(["categories", name, value], label)),
];

const viewTexts = (view: RawView): Original[] => [
  ...due(["views", view.name, "title"], view.title),
  ...due(["views", view.name, "headline"], view.headline),
  ...due(["views", view.name, "note"], view.note),
  ...breaksOf(view).flatMap(({ at, note }) => due(["views", view.name, "breaks", at], note)),
  ...annotationsOf(view).flatMap(({ at, text }) =>
    due(["views", view.name, "annotations", at], text),
  ),
  ...referencesOf(view).flatMap((each) =>
    "label" in each ? due(["views", view.name, "reference", each.label], each.label) : [],
  ),
];

/** The breaks of a view; none where its kind knows none. */
export function breaksOf(view: RawView): { at: string; note: string }[] {
  return "breaks" in view ? (view.breaks ?? []) : [];
}

/** The events of a view; none where its kind knows none. */
export function annotationsOf(view: RawView): { at: string; text: string }[] {
  return "annotations" in view ? (view.annotations ?? []) : [];
}

/** What a view shows its numbers beside; nothing where its kind knows nothing of it. */
export const referencesOf = (view: RawView) => ("reference" in view ? (view.reference ?? []) : []);

/** Every text of a descriptor that readers see, each once. */
export function originalsOf(outline: Outline): Original[] {
  const { title, description, fields, missingValues, sources, views } = outline;
  const texts = [
    ...due(["title"], title),
    ...due(["description"], description),
    ...(fields ?? []).flatMap(fieldTexts),
    ...missingValues.flatMap(({ value, label }) => due(["missingValues", value], label)),
    ...(sources ?? []).map(({ name, title: text }) => {
      return { path: ["sources", name], text, isOptional: true };
    }),
    ...views.flatMap(({ view }) => viewTexts(view)),
  ];
  const byPath = new Map(texts.map((text) => [text.path.join("\n"), text]));
  return [...byPath.values()];
}
