import { deployRecord, unrecordedMark } from "./files.ts";
import { headerRules, sectionOf, sectionsOf, type HeaderRule, type Section } from "./headers.ts";
import { basePath, fileHref, type SiteAddress } from "./href.ts";
import { languageOf } from "./language.ts";
import { isText } from "./media-types.ts";
import { oembedFits } from "./oembed.ts";
import { paths } from "./paths.ts";

/** What nginx matches the addresses of a part of the site with. */
function patternOf(site: SiteAddress, { path, isLocalised }: Section): string {
  const languages = isLocalised ? site.locales.map((each) => languageOf(site, each)) : [];
  const folders = languages.flatMap((each) => (each === undefined ? [] : [`${each}/`]));
  const language = folders.length > 0 ? `(${folders.join("|")})?` : "";
  const rest = path.endsWith("*") ? path.slice(1, -1) : `${path.slice(1)}$`;
  return `^${basePath(site)}/${language}${rest}`.replaceAll(".", String.raw`\.`);
}

const variableOf = (name: string): string => `$${name.toLowerCase().replaceAll("-", "_")}`;

/**
 * What is said of many sorts is said of every file for which no other line says more: what is no page
 * is never shown in a frame, and an error is to be forgotten as what changes is.
 */
function entriesOf(site: SiteAddress, rule: HeaderRule): string[] {
  if (typeof rule.sentWith === "string") return [`  default "${rule.value}";`];
  return sectionsOf(rule).map((section) => `  ~${patternOf(site, section)} "${rule.value}";`);
}

/** A variable for each header that is not sent with everything. */
function mapsOf(site: SiteAddress): string {
  const mapped = headerRules.filter(({ sentWith }) => sentWith !== "everything");
  return [...Map.groupBy(mapped, ({ name }) => name)]
    .map(([name, rules]) => {
      const entries = rules.flatMap((rule) => entriesOf(site, rule));
      return `map $uri ${variableOf(name)} {\n${entries.join("\n")}\n}\n`;
    })
    .join("\n");
}

/** Errors are sent with what everything is; a header without a value is left out. */
function addedHeaders(): string[] {
  return [...Map.groupBy(headerRules, ({ name }) => name)].map(([name, [rule]]) => {
    const value = rule?.sentWith === "everything" ? `"${rule.value}"` : variableOf(name);
    const always = typeof rule?.sentWith === "string" ? " always" : "";
    return `  add_header ${name} ${value}${always};`;
  });
}

export type MediaTypes = Readonly<Record<string, string>>;

/** What the files are; pages are text to nginx without being named. */
function typesOf(types: MediaTypes): string[] {
  const endings = Map.groupBy(Object.keys(types), (ending) => types[ending] ?? "");
  const texts = [...endings.keys()].filter((type) => isText(type) && type !== "text/html");
  return [
    "  charset utf-8;",
    `  charset_types ${texts.join(" ")};`,
    ...["  types {", ...[...endings].map(([type, all]) => `    ${type} ${all.join(" ")};`), "  }"],
    "  gzip_static on;",
    "  # Where nginx has the module, e.g. Debian's libnginx-mod-http-brotli-static:",
    "  # brotli_static on;",
    "  gzip on;",
    "  gzip_vary on;",
    `  gzip_types ${texts.join(" ")};`,
  ];
}

export interface Server {
  /** Below which the site lies as its address says. */
  folder: string;
  /** By the endings of names. */
  types: MediaTypes;
}

/** Which answer by oEmbed is meant, by the room that is asked for. */
const oembedMap = (): string =>
  [
    'map "$arg_maxwidth:$arg_maxheight" $oembed_fit {',
    '  default "";',
    ...oembedFits.map(({ name, asked }) => `  "~${asked}" "@${name}";`),
    "}",
  ].join("\n");

/** Each answer is named, since nginx forgets parts by their number as it looks for what is meant. */
const oembedAnswers = (site: SiteAddress): string =>
  `  location ~ ${patternOf(site, sectionOf("oembed")).replace("^", "^(?<answer>")}[^@]+)\\.json$ { try_files $answer$oembed_fit.json =404; }`;

/** What nginx has to know to serve a site. */
export function nginxServer(site: SiteAddress, { folder, types }: Server): string {
  return `${mapsOf(site)}
${oembedMap()}

server {
  server_name ${new URL(site.baseUrl).hostname};
  root ${folder};
  index index.html;
  error_page 404 ${fileHref(site, paths.notFound)};
${typesOf(types).join("\n")}

${addedHeaders().join("\n")}

  location = ${fileHref(site, `/${deployRecord}`)} { return 404; }
  location = ${fileHref(site, `/${unrecordedMark}`)} { return 404; }
${oembedAnswers(site)}
  location ${fileHref(site, paths.home)} { try_files $uri $uri/index.html =404; }
}
`;
}
