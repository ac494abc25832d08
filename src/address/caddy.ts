import { deployRecord, unrecordedMark } from "./files.ts";
import { headerRules, sectionsOf, type HeaderRule } from "./headers.ts";
import { fileHref, pageHref, type SiteAddress } from "./href.ts";
import { withCharset } from "./media-types.ts";
import type { MediaTypes, Server } from "./nginx.ts";
import { oembedFits } from "./oembed.ts";
import { paths } from "./paths.ts";

/** What Caddy matches the addresses with that a rule names. */
const pathsOf = (site: SiteAddress, rule: HeaderRule): string[] =>
  sectionsOf(rule).flatMap(({ path, isLocalised }) =>
    isLocalised
      ? site.locales.map((locale) => pageHref(site, locale, path))
      : [fileHref(site, path)],
  );

/** A name of a matcher: `@cache-control-1`. */
const matcher = (name: string, at: number): string => `@${name.toLowerCase()}-${at + 1}`;

/** Each with the addresses that it is meant for; what is said of many sorts is said of all others. */
function headerLines(site: SiteAddress): string[] {
  const all = [...Map.groupBy(headerRules, ({ name }) => name)];
  return all.flatMap(([name, rules]) => {
    const named = rules.filter(({ sentWith }) => typeof sentWith !== "string");
    const others = rules.filter(({ sentWith }) => typeof sentWith === "string");
    const specific = named.flatMap((rule) => pathsOf(site, rule));
    return [...named, ...others].flatMap((rule, at) => {
      const isNamed = typeof rule.sentWith !== "string";
      const meant = isNamed ? pathsOf(site, rule) : ["/*"];
      const isRest = !isNamed && specific.length > 0;
      return [
        `${matcher(name, at)} {`,
        `  path ${meant.join(" ")}`,
        ...(isRest ? [`  not path ${specific.join(" ")}`] : []),
        "}",
        `header ${matcher(name, at)} ${name} "${rule.value}"`,
      ];
    });
  });
}

function typeLines(types: MediaTypes): string[] {
  const endings = Map.groupBy(Object.keys(types), (ending) => types[ending] ?? "");
  return [...endings].flatMap(([type, all], at) => [
    `${matcher("type", at)} path ${all.map((ending) => `*.${ending}`).join(" ")}`,
    `header ${matcher("type", at)} Content-Type "${withCharset(type)}"`,
  ]);
}

/** An error is to be forgotten as what changes is, wherever it was asked for. */
function errorLines(): string[] {
  const all = [...Map.groupBy(headerRules, ({ name }) => name)];
  return all.map(([name, rules]) => {
    const usual = rules.find(({ sentWith }) => typeof sentWith === "string");
    return usual ? `  header ${name} "${usual.value}"` : `  header -${name}`;
  });
}

/** Which answer by oEmbed is meant, by the room that is asked for. */
const oembedLines = (): string[] => [
  "map {query.maxwidth}:{query.maxheight} {oembed_fit} {",
  ...oembedFits.map(({ name, asked }) => `  ~${asked} @${name}`),
  '  default ""',
  "}",
  String.raw`@oembed path_regexp oembed ^(.*/oembed/[^@]+)\.json$`,
  "rewrite @oembed {re.oembed.1}{oembed_fit}.json",
];

/** What Caddy has to know to serve a site. */
export function caddyServer(site: SiteAddress, { folder, types }: Server): string {
  const lines = [
    `root * ${folder}`,
    "encode gzip",
    ...oembedLines(),
    ...typeLines(types),
    ...headerLines(site),
    "file_server {",
    `  hide ${deployRecord} ${unrecordedMark}`,
    "  precompressed br gzip",
    "}",
    "handle_errors {",
    `  rewrite * ${fileHref(site, paths.notFound)}`,
    ...errorLines(),
    '  header Content-Type "text/html; charset=utf-8"',
    "  file_server",
    "}",
  ];
  return `${new URL(site.baseUrl).hostname} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
}
