/** What the files of a site are but those of datasets, by the endings of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  csv: "text/csv",
  js: "text/javascript",
  txt: "text/plain",
  cff: "text/plain",
  bib: "text/x-bibtex",
  ris: "application/x-research-info-systems",
  json: "application/json",
  ics: "text/calendar",
  jsonl: "application/jsonl",
  jsonld: "application/ld+json",
  ttl: "text/turtle",
  xml: "application/xml",
  svg: "image/svg+xml",
  png: "image/png",
};

/** Whether it is text, which has an encoding and is worth compressing. */
export const isText = (type: string): boolean => /^text\/|[+/](jsonl?|xml)$/.test(type);

/** A type as an answer says it; JSON and XML say themselves how they are encoded. */
export const withCharset = (type: string): string =>
  type.startsWith("text/") ? `${type}; charset=utf-8` : type;
