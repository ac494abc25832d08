import { recentlyMade } from "../view/recent.ts";

/** Of the embeds that are made at once, and a few more. */
const mostBodies = 8;

/** What stands in the embed of a view, by the address of its chart: laid out once for all themes. */
export const bodyOf = recentlyMade<Promise<string>>(mostBodies);
