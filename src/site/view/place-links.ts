import { decodeHTML } from "entities";
import { hasPage, placeHref } from "../../address/place.ts";
import type { Drawing, ViewContext } from "../../charts/kinds.ts";
import { formatCell } from "../../locales/format.ts";
import { fieldInRole } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { selectRows } from "../../stats/select.ts";

/** Names are wrapped in drawings, so that spaces tell nothing. */
const bare = (name: string): string => name.replace(/\s/g, "");

/** What a drawing may call a place. */
function namesOf(
  { dataset, catalogue, locale }: ViewContext,
  { id, name, short }: Place,
): string[] {
  const field = fieldInRole(dataset, "place");
  const names = [textIn(name, locale), textIn(short, locale)];
  if (field) names.push(formatCell(field, id, { locale, places: catalogue.places }));
  return [...new Set(names.map(bare))];
}

/**
 * The ids of places with a page by what a view's drawings call them. A name that another place has too
 * tells neither: another with a page, or one that the view shows, such as a state beside its capital.
 */
function placesByName(context: ViewContext): Map<string, string> {
  const { view, catalogue, dataset } = context;
  const { places } = catalogue;
  const { fields, table } = dataset;
  const column = fieldInRole(dataset, "place")?.name;
  if (column === undefined) return new Map();
  const rows = selectRows(table.rows, view.where ?? {}, { fields, places });
  const shown = new Set(rows.map(({ cells }) => cells[column]));
  const named = [...places.values()]
    .filter((place) => hasPage(catalogue, place) || shown.has(place.id))
    .flatMap((place) => namesOf(context, place).map((called) => ({ called, place })));
  const groups = Map.groupBy(named, ({ called }) => called);
  return new Map(
    [...groups].flatMap(([called, [first, ...others]]) =>
      first && others.length === 0 && hasPage(catalogue, first.place)
        ? [[called, first.place.id]]
        : [],
    ),
  );
}

const textElements = /<text\b[^>]*>.*?<\/text>/gs;
const tags = /<[^>]*>/g;

/** The place that a text of a drawing begins with, on lines of its own. */
function placeIn(text: string, places: ReadonlyMap<string, string>): string | undefined {
  const lines = text
    .split("</tspan>")
    .map((line) => bare(decodeHTML(line.replace(tags, ""))))
    .filter(Boolean);
  return lines.map((_, index) => places.get(lines.slice(0, index + 1).join(""))).find(Boolean);
}

/** Makes each name of a place in a view's drawing a link to its page. */
export function withPlaceLinks(context: ViewContext): (drawing: Drawing) => Drawing {
  const { catalogue, locale } = context;
  const places = placesByName(context);
  return (drawing) => {
    let count = 0;
    const svg = drawing.svg.replace(textElements, (text) => {
      const id = placeIn(text, places);
      const href = id === undefined ? null : placeHref(catalogue, locale, id);
      if (href === null) return text;
      count += 1;
      return `<a href="${href}" data-place="${id}">${text}</a>`;
    });
    // What is in an image is not there for who hears it, and nobody can follow it.
    return count === 0 ? drawing : { ...drawing, svg: svg.replace(' role="img"', ' role="group"') };
  };
}

const links = /<a href="([^"]*)" data-place="([^"]*)">/g;

/** A drawing whose places are found at other addresses, e.g. at whole ones. */
export const relinked = (drawing: Drawing, hrefOf: (href: string) => string): Drawing => ({
  ...drawing,
  svg: drawing.svg.replace(
    links,
    (_, href: string, place: string) => `<a href="${hrefOf(href)}" data-place="${place}">`,
  ),
});

/** A drawing as a picture has it, in which nothing can be followed. */
export const withoutPlaceLinks = (drawing: Drawing): Drawing => ({
  ...drawing,
  svg: drawing.svg
    .replace(links, "")
    .replaceAll("</a>", "")
    .replace(' role="group"', ' role="img"'),
});
