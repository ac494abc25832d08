import { paths } from "../../address/paths.ts";
import { badged, badgeOf } from "../../locales/badge.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { toLlms, type Told } from "../../publish/llms.ts";
import { keyFiguresAnswer } from "./fact.ts";
import { fileAt } from "./links.ts";

function toldIn(catalogue: Catalogue, locale: Locale): Told {
  const { site, datasets } = catalogue;
  const { llms } = words[locale];
  const file = (label: string, path: string) => ({ label, url: fileAt(site, path) });
  return {
    title: textIn(site.name, locale),
    summary: textIn(site.description, locale),
    parts: [
      {
        heading: llms.rules,
        lines: Object.values(llms.rule).map((rule) =>
          say(rule, { license: textIn(site.license.title, locale) }),
        ),
      },
      {
        heading: llms.files,
        entries: [
          file(llms.facts, paths.facts),
          file(llms.api, paths.apiIndex),
          file(llms.openapi, paths.openApi),
          file(llms.catalog, paths.catalog({ ending: "jsonld" })),
          file(llms.places, paths.places),
          file(llms.changes, paths.changeLog),
        ],
      },
      {
        heading: llms.keyFigures,
        lines: keyFiguresAnswer(catalogue).figures.map(({ figure }) =>
          textIn(figure.sentence, locale),
        ),
      },
      {
        heading: llms.datasets,
        entries: datasets.map((dataset) => ({
          ...file(
            badged(textIn(dataset.title, locale), badgeOf(dataset, locale), locale),
            paths.apiDataset({ dataset: dataset.id }),
          ),
          text: textIn(dataset.description, locale),
        })),
      },
    ].filter(({ lines, entries }) => [lines ?? [], entries ?? []].flat().length > 0),
  };
}

/** What models that answer questions are told of the site, in each of its languages. */
export const llmsText = (catalogue: Catalogue): string =>
  toLlms(catalogue.site.locales.map((locale) => toldIn(catalogue, locale)));
