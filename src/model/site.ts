import { z } from "zod";
import { webAddress } from "./address.ts";
import { localeIds } from "./locale.ts";

const text = z.string().min(1);

const localised = z.strictObject({ zh: text, en: text });

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const Topic = z.strictObject({
  id: slug,
  title: localised,
  intro: localised,
  /** The views it shows, in order, e.g. `certified-social-workers/city-over-time`; the first leads. */
  views: z.array(text).min(1),
});

/** `data/site.json`: whose site it is, and what stands on its front page. */
export const Site = z.strictObject({
  $schema: z.string().optional(),
  name: localised,
  shortName: localised,
  description: localised,
  /** Shown above everything else, e.g. that a site is a demonstration. */
  notice: localised.optional(),
  publisher: z.strictObject({ name: localised, url: webAddress.optional() }),
  contact: z.strictObject({ name: localised, email: z.email() }),
  license: z.strictObject({ name: text, title: localised, path: webAddress }),
  /** With the sub-path where there is one, e.g. `https://data.example/open/`. */
  baseUrl: webAddress.endsWith("/").regex(/^[^?#]*$/),
  /** The first is the main language, at the root. */
  locales: z.array(z.enum(localeIds)).min(1),
  /** Place id of the city. */
  city: text,
  topics: z.array(Topic).min(1),
  /** Front-page figures, each one row of a dataset. */
  keyFigures: z.array(
    z.strictObject({
      label: localised,
      dataset: text,
      value: text,
      key: z.record(z.string(), z.string()),
    }),
  ),
  /** What stands on every map: the number of its approval (审图号), or why it needs none. */
  map: z.union([
    z.strictObject({ approvalNumber: text }),
    z.strictObject({ exemption: localised }),
  ]),
  /** Registrations shown in the footer where given. */
  filing: z
    .strictObject({
      icp: text.optional(),
      publicSecurity: text.optional(),
      siteIdCode: text.optional(),
    })
    .optional(),
});

export type Site = z.infer<typeof Site>;
export type Topic = z.infer<typeof Topic>;
