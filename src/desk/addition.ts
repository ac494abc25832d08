import { loadChoices } from "../load/next/choices.ts";
import type { Locale } from "../model/locale.ts";
import { planAddition, type Addition } from "../publishing/add/addition.ts";
import type { Loaded } from "../load/catalogue.ts";
import type { Desk } from "./desk.ts";
import type { Dropped } from "./dropped.ts";

interface Planned {
  loaded: Loaded;
  key: string;
  addition: Addition;
}

/** The last plan of a desk, which its pages ask for one after the other. */
const lastOf = new WeakMap<Desk, Planned>();

/** What would become of the data on the desk with a file that was dropped, as far as it is read. */
export async function additionOf(desk: Desk, file: Dropped, locale: Locale): Promise<Addition> {
  const loaded = await desk.staged.loaded();
  const { id, bytes, ...said } = file;
  const key = JSON.stringify([id, said, locale]);
  const last = lastOf.get(desk);
  if (last?.loaded === loaded && last.key === key) return last.addition;
  const addition = await planAddition({
    root: desk.staged.root,
    loaded,
    bytes,
    ...said,
    choices: await loadChoices(desk.root),
    date: desk.today(),
    locale,
  });
  lastOf.set(desk, { loaded, key, addition });
  return addition;
}
