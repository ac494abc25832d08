import { dayIn } from "../src/model/time/day-in.ts";
import { siteZone } from "./zone.ts";

/**
 * The clock says one thing of the data alone: the day on which somebody releases or drafts it, where
 * the site is and not where the machine stands.
 */
export const today = (): string => dayIn(siteZone("data/site.json"), new Date());
