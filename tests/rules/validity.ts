import type { BuiltPage } from "../stage/dist.ts";
import { allEmbeds, pages, withdrawn } from "./site.ts";

/** All that was built of today's data, and is HTML. */
export const documents: readonly BuiltPage[] = [...pages, ...allEmbeds, ...withdrawn];

const kindOf = ({ html }: BuiltPage): string => /data-kind="(\w+)"/.exec(html)?.[1] ?? "";

/** One of each sort, of each kind of view that it shows first. */
export const ofEachSort: readonly BuiltPage[] = [
  ...Map.groupBy(documents, (page) => `${page.at.sort} ${kindOf(page)}`).values(),
].map(([first]) => first!);
