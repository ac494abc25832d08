/** What a citation needs to know of a page, whatever its form. */
export interface Citable {
  /** Tells it from all other citations of the site, e.g. `population-by-district-zh`. */
  id: string;
  sort: "dataset" | "chart" | "map";
  /** An organisation. */
  author: string;
  /** With the mark of a sample. */
  title: string;
  /** The site's name: where it was published. */
  platform: string;
  /** The language as babel names it, e.g. `chinese`. */
  babel: string;
  /** As BCP 47 has it, e.g. `zh-CN`. */
  language: string;
  /** The date of the figures, e.g. `2026-11-22`: what versions are told apart by. */
  modified: string;
  /** With scheme and host. */
  address: string;
  /** Whether what stands there never changes. */
  isFrozen: boolean;
}
