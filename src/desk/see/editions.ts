import type { Loaded } from "../../load/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { differingViews, type Differing, type Edition } from "../../site/changes/differing.ts";
import type { Desk } from "../desk.ts";
import { projectOf } from "../project.ts";

const editionOf = ({ catalogue, read: files }: Loaded): Edition | null =>
  catalogue && { catalogue, read: files };

/** What the desk has changed: both editions, the first null where it has faults, and the views that differ. */
export interface Seen {
  before: Edition | null;
  after: Edition;
  views: Differing[];
}

interface Known {
  before: Loaded;
  views: Differing[];
}

const compared = new WeakMap<Loaded, Map<Locale, Known>>();

/** Compares what is on the desk with what the project has; again only once either has changed. */
export async function seenOf(desk: Desk, locale: Locale): Promise<Seen> {
  const [project, staged] = [await projectOf(desk), await desk.staged.loaded()];
  const [before, after] = [editionOf(project), editionOf(staged)];
  if (!after) throw new Error("data with faults is not compared");
  if (!before) return { before, after, views: [] };
  const byLocale = compared.get(staged) ?? new Map<Locale, Known>();
  compared.set(staged, byLocale);
  const known = byLocale.get(locale);
  if (known?.before === project) return { before, after, views: known.views };
  const views = differingViews(before, after, locale);
  byLocale.set(locale, { before: project, views });
  return { before, after, views };
}
