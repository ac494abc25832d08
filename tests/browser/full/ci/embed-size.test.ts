import type { BuiltPage } from "../../../stage/dist.ts";
import { charts, edgesPx, inspectHeights } from "../../embed-heights.ts";

const kindOf = ({ document }: BuiltPage) =>
  document.querySelector("figure[data-kind]")?.getAttribute("data-kind");

const byKind = [...Map.groupBy(charts, kindOf).values()];

// A view of each kind, the languages by turns.
inspectHeights(
  byKind.map((same, index) => same.at(index % 2 ? 0 : -1)!),
  edgesPx,
);
