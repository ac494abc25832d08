import { decodeHTML } from "entities";
import { hasPage, placeHref } from "../../address/place.ts";
import { formatCell } from "../../locales/format.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Drawing } from "../../charts/kinds.ts";

interface Told {
  catalogue: Catalogue;
  dataset: Dataset;
  locale: Locale;
}

/** Names are wrapped in drawings, so that spaces tell nothing. */
const bare = (name: string): string => name.replace(/\s/g, "");

/** The ids of places with a page by what drawings call them; a name of two places tells neither. */
function placesByName({ catalogue, dataset, locale }: Told): Map<string, string> {
  const { places } = catalogue;
  const field = fieldInRole(dataset, "place");
  if (!field) return new Map();
  const named = [...places.values()]
    .filter((place) => hasPage(catalogue, place))
    .flatMap(({ id, name, short }) => {
      const names = [textIn(name, locale), textIn(short, locale)];
      return [...new Set([...names, formatCell(field, id, { locale, places })].map(bare))].map(
        (called) => ({ called, id }),
      );
    });
  const groups = Map.groupBy(named, ({ called }) => called);
  return new Map(
    [...groups].flatMap(([called, [first, ...others]]) =>
      first && others.length === 0 ? [[called, first.id]] : [],
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

/** Makes each name of a place in a drawing a link to its page. */
export function withPlaceLinks(told: Told): (drawing: Drawing) => Drawing {
  const places = placesByName(told);
  return (drawing) => {
    let count = 0;
    const svg = drawing.svg.replace(textElements, (text) => {
      const id = placeIn(text, places);
      const href = id === undefined ? null : placeHref(told.catalogue, told.locale, id);
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
