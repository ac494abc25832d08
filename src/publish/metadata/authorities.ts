import type { Frequency } from "../../model/dataset.ts";
import type { Theme } from "../../model/site.ts";

// Names that the EU keeps for things of catalogues: https://op.europa.eu/en/web/eu-vocabularies

const authority = (list: string, name: string): string =>
  `http://publications.europa.eu/resource/authority/${list}/${name}`;

const frequencyNames: Record<Frequency, string> = {
  daily: "DAILY",
  weekly: "WEEKLY",
  monthly: "MONTHLY",
  quarterly: "QUARTERLY",
  annual: "ANNUAL",
  biennial: "BIENNIAL",
  irregular: "IRREG",
  never: "NEVER",
};

export const frequencyIri = (frequency: Frequency): string =>
  authority("frequency", frequencyNames[frequency]);

/** Of a language by its ISO 639 code: `zho`. */
export const languageIri = (iso639: string): string => authority("language", iso639.toUpperCase());

/** Of a file by the last ending of its name. */
export const fileTypeIri = (ending: string): string =>
  authority("file-type", (ending.split(".").at(-1) ?? ending).toUpperCase());

export const mediaTypeIri = (type: string): string =>
  `http://www.iana.org/assignments/media-types/${type}`;

export const publicAccess = authority("access-right", "PUBLIC");

export const themeIri = (theme: Theme): string => authority("data-theme", theme);

/** As the EU calls them in English; it has no names in Chinese. */
export const themeNames: Record<Theme, string> = {
  AGRI: "Agriculture, fisheries, forestry and food",
  ECON: "Economy and finance",
  EDUC: "Education, culture and sport",
  ENER: "Energy",
  ENVI: "Environment",
  GOVE: "Government and public sector",
  HEAL: "Health",
  INTR: "International issues",
  JUST: "Justice, legal system and public safety",
  REGI: "Regions and cities",
  SOCI: "Population and society",
  TECH: "Science and technology",
  TRAN: "Transport",
};

/** The list of these themes. */
export const themeList = "http://publications.europa.eu/resource/authority/data-theme";

const licenceNames: Record<string, string> = {
  "CC0-1.0": "CC0",
  "CC-BY-4.0": "CC_BY_4_0",
  "CC-BY-SA-4.0": "CC_BYSA_4_0",
  "ODbL-1.0": "ODC_BL",
  "ODC-By-1.0": "ODC_BY",
  "PDDL-1.0": "ODC_PDDL",
};

/** The EU's name of a licence where it has one, else where its text stands. */
export function licenceIri({ name, path }: { name: string; path: string }): string {
  const known = licenceNames[name];
  return known === undefined ? path : authority("licence", known);
}
