import type { AstroIntegration, AstroPrerenderer } from "astro";
import type { Topic } from "../../model/site.ts";
import { viewByView } from "./view-order.ts";
import { endingWhole } from "./whole-end.ts";

const isPage = ({ headers }: Response): boolean =>
  headers.get("content-type")?.startsWith("text/html") ?? false;

/** Counts the pages that Astro renders as they are rendered, view by view. */
export class Tally {
  pages = 0;

  /** To build a site of some topics with. */
  integration(topics: readonly Topic[]): AstroIntegration {
    return {
      name: "pages",
      hooks: {
        "astro:build:start": ({ setPrerenderer, logger }) => {
          // The last to set it sets all of it: order, count and end are set together.
          setPrerenderer((own) => {
            const render = this.#counting(own.render);
            const getStaticPaths = async () => viewByView(await own.getStaticPaths(), topics);
            return endingWhole({ ...own, getStaticPaths, render }, logger);
          });
        },
        "astro:build:done": ({ pages }) => {
          this.pages = pages.length;
        },
      },
    };
  }

  #counting(render: AstroPrerenderer["render"]): AstroPrerenderer["render"] {
    return async (...asked) => {
      const rendered = await render(...asked);
      if (isPage(rendered instanceof Response ? rendered : rendered.response)) this.pages += 1;
      return rendered;
    };
  }
}
