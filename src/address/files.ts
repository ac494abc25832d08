const index = "index.html";

/** The file of a built site in which a path stands: `/about/` → `/about/index.html`. */
export const fileOf = (path: string): string => (path.endsWith("/") ? path + index : path);

/** The path at which a file of a built site stands: `/about/index.html` → `/about/`. */
export const pathOfFile = (file: string): string =>
  file.endsWith(`/${index}`) ? file.slice(0, -index.length) : file;

/** Whether a file is another, compressed, which servers send in its place: `index.html.br`. */
export const isEncoded = (file: string): boolean => /\.(br|gz)$/.test(file);

/** The file that it is of: `index.html.br` → `index.html`. */
export const plainFile = (file: string): string => file.replace(/\.(br|gz)$/, "");

/** Where a host keeps what `deploy`, or a build into a folder that has to stay, left there; no visitor is sent it. */
export const deployRecord = ".deployed.json";

/** Stands in a built site as long as its release is not on record, and holds the day of that release. */
export const unrecordedMark = ".unrecorded";

/** A file that is on its way stands beside its place, so that it takes it whole. */
export const draftOf = (file: string): string => `${file}.new`;

/** Whether a file is what is left of one that never took its place. */
export const isDraft = (file: string): boolean => file.endsWith(draftOf(""));

/**
 * A path below its first folder, as a route has it whose parameter is all the rest:
 * `/images/a/b.svg` → `a/b.svg`.
 */
export const routeRest = (path: string): string =>
  path.split("/").filter(Boolean).slice(1).join("/");
