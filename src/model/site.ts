import { z } from "zod";
import { levelsSchema } from "./level.ts";
import { isChinese, localeIds, type Locale } from "./locale.ts";
import { localisedText, text, timeZone, webAddress } from "./text-schemas.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const hasCredentials = (address: string): boolean => /^https?:\/\/[^/]*@/i.test(address);

/** Whether folders of an address have names that servers, browsers and files all write alike. */
const isPlainBelowHost = (address: string): boolean =>
  /^https?:\/\/[^/\\?#]+(\/(?!\.\.?\/)[\w.~-]+)*\/?([?#]|$)/i.test(address);

/** What data portals sort datasets by, as the EU codes it (data-theme). */
export const themes = [
  "AGRI",
  "ECON",
  "EDUC",
  "ENER",
  "ENVI",
  "GOVE",
  "HEAL",
  "INTR",
  "JUST",
  "REGI",
  "SOCI",
  "TECH",
  "TRAN",
] as const;

export type Theme = (typeof themes)[number];

/**
 * What readers of Chinese look for and others never heard of: images and text for articles of WeChat, citations
 * by GB/T 7714, a search that hears pinyin, large text (适老版).
 */
const optionIds = ["wechat", "gbt7714", "pinyin", "largeText"] as const;

/** Places that are drawn in frames of their own, for they are far out: with all that is in them. */
const insets = z.array(z.strictObject({ places: z.array(text).min(1) })).optional();

const topicSchema = (due: readonly Locale[]) =>
  z.strictObject({
    id: slug,
    title: localisedText(due),
    intro: localisedText(due),
    /** Under which data portals list its datasets. */
    theme: z.enum(themes).optional(),
    /** The views it shows, in order, e.g. `certified-social-workers/city-over-time`; the first leads. */
    views: z.array(text).min(1),
  });

/** `data/site.json`: whose site it is, and what stands on its front page, in the languages due. */
export function siteSchema(due: readonly Locale[]) {
  const localised = localisedText(due);
  return z.strictObject({
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
    baseUrl: webAddress
      .refine((address) => !hasCredentials(address), { error: "credentials", abort: true })
      .regex(/^[^?#]*\/$/, { error: "site-address" })
      .refine(isPlainBelowHost, { error: "sub-path" }),
    /** The first is the main language, at the root. */
    locales: z.array(z.enum(localeIds)).min(1),
    /** Where its days begin, e.g. `Asia/Shanghai`; where the machine stands, if left out. */
    timeZone: timeZone.optional(),
    /** Place id of the whole, e.g. of the city. */
    city: text,
    /** What its places are, from the whole to the smallest; a city, its districts and towns where left out. */
    levels: levelsSchema(due).optional(),
    topics: z.array(topicSchema(due)).min(1),
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
      z.strictObject({ approvalNumber: text, insets }),
      z.strictObject({ exemption: localised, insets }),
    ]),
    /** Registrations shown in the footer where given. */
    filing: z
      .strictObject({
        icp: text.optional(),
        publicSecurity: text.optional(),
        siteIdCode: text.optional(),
      })
      .optional(),
    /** Whether the page of styles shows each option and status of each kind of view, for reviewers. */
    gallery: z.literal(true).optional(),
    /** What it has, or has not, whatever languages it speaks. */
    options: z.partialRecord(z.enum(optionIds), z.boolean()).optional(),
  });
}

export type Site = z.output<ReturnType<typeof siteSchema>>;
export type Topic = Site["topics"][number];

/** Whether a site has an option: as it says, else where it speaks Chinese. */
export const hasOption = (
  { options = {}, locales }: Pick<Site, "options" | "locales">,
  option: (typeof optionIds)[number],
): boolean => options[option] ?? locales.some(isChinese);
