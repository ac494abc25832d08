/** What the files of a site are, by the endings of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  csv: "text/csv",
  js: "text/javascript",
  txt: "text/plain",
  cff: "text/plain",
  json: "application/json",
  geojson: "application/geo+json",
  xml: "application/xml",
  svg: "image/svg+xml",
  png: "image/png",
};

/** Whether it is text, which has an encoding and is worth compressing. */
export const isText = (type: string): boolean => /^text\/|[+/](json|xml)$/.test(type);
