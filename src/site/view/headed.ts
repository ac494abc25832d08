import type { ViewFigure } from "./view.ts";

/** What a figure that stands alone is called: by its headline where it has one, its title then stands with its measure. */
export const headed = ({ headline, title, measure }: ViewFigure) => ({
  title: headline ?? title,
  measure: headline === null ? measure : [title, ...(measure ? [measure] : [])].join(" · "),
});
