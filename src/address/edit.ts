import { fileHref, type SiteAddress } from "./href.ts";

/** What opens a file of the data, on the development server alone. */
export const editPath = "/staff/edit/";

/** Opens a file, named from the project's folder. */
export const editHref = (site: SiteAddress, file: string): string =>
  `${fileHref(site, editPath)}?file=${encodeURIComponent(file)}`;
