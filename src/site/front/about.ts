import { formatObservation } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { mapNotes } from "../../maps/notes.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { absent, observed, type Observation, type ObsStatus } from "../../model/observation.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

export interface AboutPage {
  page: Page;
  statuses: { label: string; cell: string; shown: string; obs: ObsStatus; meaning: string }[];
  /** By which rules figures are judged. */
  verdicts: Link;
  /** How good the metadata are. */
  scores: Link;
  reliability: string[];
  license: Link;
  licenseNote: string;
  citation: Link;
  software: Link;
  mapNotes: string[];
  contactNote: string;
  email: string;
}

/** One example a status: what the CSV holds and what that means. */
const examples: { cell: string; observation: Observation }[] = [
  { cell: "12", observation: observed(12, null, null) },
  { cell: "0", observation: observed(0, null, null) },
  { cell: "x", observation: absent("x") },
  { cell: "c", observation: absent("c") },
  { cell: "z", observation: absent("z") },
  { cell: "12, P", observation: observed(12, "P", null) },
  { cell: "12, F", observation: observed(12, "F", null) },
  { cell: "1200, over", observation: observed(1200, null, "over") },
  { cell: "854, E", observation: observed(854, "E", null) },
];

export function aboutPage(catalogue: Catalogue, locale: Locale): AboutPage {
  const { site } = catalogue;
  const { about, cite, meaning, obs, reliability } = words[locale];
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.about,
      heading: about.heading,
      description: about.description,
    }),
    statuses: examples.map(({ cell, observation }) => ({
      label: obs[observation.status],
      cell,
      shown: formatObservation(observation, { locale }),
      obs: observation.status,
      meaning: meaning[observation.status],
    })),
    verdicts: {
      label: words[locale].verdicts.heading,
      href: pageHref(catalogue.site, locale, paths.verdicts),
    },
    scores: {
      label: words[locale].scores.heading,
      href: pageHref(catalogue.site, locale, paths.scores),
    },
    reliability: Object.values(reliability),
    license: { label: textIn(site.license.title, locale), href: site.license.path },
    licenseNote: about.licenseNote,
    citation: { label: cite.whole, href: fileHref(site, paths.citation) },
    software: { label: about.software, href: fileHref(site, paths.licences) },
    mapNotes: mapNotes(catalogue, locale),
    contactNote: say(about.contactNote, { name: textIn(site.contact.name, locale) }),
    email: site.contact.email,
  };
}
