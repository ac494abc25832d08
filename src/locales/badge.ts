import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { say, words } from "./index.ts";

type Rated = Pick<Dataset, "status">;

/** What stands beside everything that shows a sample; null for facts. */
export const badgeOf = ({ status }: Rated, locale: Locale): string | null =>
  status === "sample" ? words[locale].status.sample : null;

/** A name with the mark of a sample where it stands alone, e.g. in a browser's tab. */
export function badged(name: string, badge: string | null, locale: Locale): string {
  return badge === null ? name : say(words[locale].marked, { number: name, mark: badge });
}
