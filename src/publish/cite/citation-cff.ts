import { stringify } from "yaml";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { localeIds, textIn } from "../../model/locale.ts";

/** Licences of open data that SPDX has a name for; of others the file gives the address alone. */
const spdx = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODC-By-1.0", "ODbL-1.0", "PDDL-1.0"];

/** All data of the site in the Citation File Format 1.2.0, in the site's main language. */
export function toCff({ site, modified }: Pick<Catalogue, "site" | "modified">): string {
  const [locale = localeIds[0], ...others] = site.locales;
  const { publisher, license } = site;
  const aliases = others.map((other) => textIn(publisher.name, other));
  const author = {
    name: textIn(publisher.name, locale),
    ...(aliases.length > 0 && { alias: aliases.join(", ") }),
    ...(publisher.url !== undefined && { website: publisher.url }),
  };
  const citation = {
    "cff-version": "1.2.0",
    message: words[locale].cite.message,
    type: "dataset",
    title: textIn(site.name, locale),
    authors: [author],
    version: modified,
    "date-released": modified,
    ...(spdx.includes(license.name) ? { license: license.name } : { "license-url": license.path }),
    url: site.baseUrl,
    keywords: [
      ...new Set(
        site.topics.flatMap(({ title }) => site.locales.map((each) => textIn(title, each))),
      ),
    ],
    abstract: textIn(site.description, locale),
  };
  // By the rules of YAML 1.1 too, which takes a bare date for more than text.
  return stringify(citation, { schema: "yaml-1.1", lineWidth: 0 });
}
