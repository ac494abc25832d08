import { type ImageFormat, themes, type Theme } from "../model/picture.ts";

/**
 * A URI template (RFC 6570) as far as ours need one: `{name}` is a part of an address, `{/name}` a
 * folder that may be left out. Parts are written as they are: the checks let none need escaping.
 */
type Template = string;

/** How the parts are written that have but a few values; all others are texts of their own. */
const spellings = {
  theme: Object.fromEntries(themes.map((theme) => [theme, theme])) as Record<Theme, string>,
  format: { svg: ".svg", png: ".png", og: "-og.png", portrait: "-portrait.png" },
} satisfies { theme: Record<Theme, string>; format: Record<ImageFormat, string> };

/** What a part looks like that is told apart by its looks; all others are anything but a folder. */
const looks: Record<string, string> = {
  /** A language tag, e.g. `en` or `zh-Hant`; of the sections of the site one alone looks so. */
  language: "(?!api/)[a-z]{2,3}(?:-[A-Za-z0-9]+)*",
  part: String.raw`\d+`,
  date: String.raw`\d{4}-\d{2}-\d{2}`,
  hash: "[0-9a-f]{12}",
  /** Of a file: a state may have dots of its own before it. */
  ending: String.raw`(?:excel\.)?[a-z]+`,
};

type Spelt = keyof typeof spellings;

type Value<Name extends string> = Name extends Spelt ? keyof (typeof spellings)[Name] : string;

/** What a template's address is made of, e.g. `{ dataset: string; state?: string | undefined }`. */
export type Parts<T extends Template> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Part<Name> & Parts<Rest>
  : unknown;

type Part<Name extends string> = Name extends `/${infer Folder}`
  ? { [Each in Folder]?: Value<Each> | undefined }
  : { [Each in Name]: Value<Each> };

const variable = /\{(\/?)(\w+)\}/g;

const spellingsOf = (name: string): Readonly<Record<string, string>> | undefined =>
  (spellings as Record<string, Record<string, string>>)[name];

/** The address that a template makes of parts; others than its own are left alone. */
export function expand(template: Template, parts: Readonly<Record<string, unknown>>): string {
  return template.replace(variable, (_, slash: string, name: string) => {
    const part = parts[name];
    if (part === undefined && slash !== "") return "";
    if (typeof part !== "string") throw new Error(`no ${name} for ${template}`);
    return slash + (spellingsOf(name)?.[part] ?? part);
  });
}

const literal = (text: string): string => text.replaceAll(".", String.raw`\.`);

function lookOf(name: string): string {
  const spelt = spellingsOf(name);
  return spelt ? Object.values(spelt).map(literal).join("|") : (looks[name] ?? "[^/@]+?");
}

/** What the addresses of a template look like; in doubt a part that may be left out is. */
export function patternOf(template: Template): RegExp {
  const pattern = literal(template).replace(variable, (_, slash: string, name: string) => {
    const part = `${slash}(?<${name}>${lookOf(name)})`;
    return slash === "" ? part : `(?:${part})??`;
  });
  return new RegExp(`^${pattern}$`);
}

/** The parts of an address by the pattern of its template; null where it is none of those. */
export function partsIn(pattern: RegExp, address: string): Record<string, string> | null {
  const found = pattern.exec(address);
  if (!found) return null;
  const parts = Object.entries(found.groups ?? {}) as [string, string | undefined][];
  const read = parts.flatMap(([name, text]) => {
    if (text === undefined) return [];
    const spelt = Object.entries(spellingsOf(name) ?? {}).find(([, spelling]) => spelling === text);
    return [[name, spelt?.[0] ?? text]];
  });
  return Object.fromEntries(read) as Record<string, string>;
}
