import type { LoggedChange } from "./change.ts";
import type { Dataset } from "./dataset.ts";
import type { FrozenEmbed } from "./frozen.ts";
import type { Term } from "./glossary.ts";
import type { Boundaries, Place } from "./place.ts";
import type { Planned, PublishedPage } from "./release.ts";
import type { Site } from "./site.ts";

/** Everything a build knows, checked. */
export interface Catalogue {
  site: Site;
  places: Map<string, Place>;
  boundaries: Boundaries;
  datasets: Dataset[];
  /** What the words of the site mean; none where there is no glossary. */
  glossary: Term[];
  /** What was released, in its order; in the build of a release, what it adds. */
  changes: readonly LoggedChange[];
  /** What the office says it will release, and when, in the order of days. */
  planned: readonly Planned[];
  /** Every page that was ever released: none of them is to be lost. */
  published: PublishedPage[];
  /** Embeds that were frozen, in the order in which they were. */
  archive: FrozenEmbed[];
  /** Date of the newest figures or release, e.g. `2026-11-22`. */
  modified: string;
  /** Whether it is only shown, and not released: a preview of a change, at another address. */
  isPreview?: true;
}
