import { badged, badgeOf } from "../../locales/badge.ts";
import { languages } from "../../locales/languages.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Site } from "../../model/site.ts";
import { paths } from "../../address/paths.ts";
import { absolute, pageHref } from "../../address/href.ts";
import type { Described } from "./described.ts";

// schema.org as search engines for datasets read it.

export const organisation = ({ publisher, contact, baseUrl }: Site, locale: Locale) => ({
  "@type": "Organization",
  "@id": `${baseUrl}#publisher`,
  name: textIn(publisher.name, locale),
  ...(publisher.url !== undefined && { url: publisher.url }),
  email: contact.email,
});

const catalogOf = (site: Site, locale: Locale) => ({
  "@type": "DataCatalog",
  "@id": `${site.baseUrl}#catalog`,
  name: textIn(site.name, locale),
  url: absolute(site, pageHref(site, locale, paths.datasets)),
});

/** A dataset, for readers of a language. */
export function datasetJsonLd(described: Described, site: Site, locale: Locale): object {
  const { dataset, pages, url, keywords, issued, temporal, fields, files } = described;
  const publisher = organisation(site, locale);
  const creators = dataset.contributors.map(({ title }) => ({
    "@type": "Organization",
    name: title,
  }));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    identifier: dataset.id,
    name: textIn(described.title, locale),
    description: textIn(dataset.description, locale),
    url: textIn(pages, locale),
    version: dataset.modified,
    datePublished: issued,
    dateModified: dataset.modified,
    keywords: keywords[locale],
    license: dataset.licenses.map(({ path }) => path),
    isAccessibleForFree: true,
    inLanguage: site.locales.map((each) => languages[each].tag),
    publisher,
    creator: creators.length > 0 ? creators : [publisher],
    creativeWorkStatus: dataset.status,
    ...(temporal && { temporalCoverage: `${temporal.start}/${temporal.end}` }),
    variableMeasured: fields
      .filter(({ role }) => role === "value")
      .map(({ name, title, description, unit }) => ({
        "@type": "PropertyValue",
        propertyID: name,
        name: textIn(title, locale),
        ...(unit && { unitText: textIn(unit, locale) }),
        ...(description && { description: textIn(description, locale) }),
      })),
    isBasedOn: dataset.sources.map(({ title, path }) => ({
      "@type": "CreativeWork",
      name: textIn(title, locale),
      ...(path !== null && { url: path }),
    })),
    includedInDataCatalog: catalogOf(site, locale),
    distribution: files.map(({ name, label, mediaType, url: contentUrl, bytes, sha256 }) => ({
      "@type": "DataDownload",
      name: `${name} (${label})`,
      contentUrl,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** The catalogue, for readers of a language. */
export const catalogJsonLd = (
  site: Site,
  locale: Locale,
  datasets: readonly Dataset[],
): object => ({
  "@context": "https://schema.org",
  ...catalogOf(site, locale),
  description: textIn(site.description, locale),
  license: site.license.path,
  inLanguage: site.locales.map((each) => languages[each].tag),
  publisher: organisation(site, locale),
  dataset: datasets.map((each) => ({
    "@type": "Dataset",
    name: badged(textIn(each.title, locale), badgeOf(each, locale), locale),
    url: absolute(site, pageHref(site, locale, paths.dataset({ dataset: each.id }))),
  })),
});
