import { createHash } from "node:crypto";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import type { Rendered } from "./build-site.ts";
import { viewByView } from "./view-order.ts";
import { endingWhole } from "./whole-end.ts";

const isPage = ({ headers }: Response): boolean =>
  headers.get("content-type")?.startsWith("text/html") ?? false;

/**
 * Counts what Astro renders as it is rendered, view by view, so that no finished page has to be
 * read again.
 */
export class Tally implements Rendered {
  pages = 0;
  readonly #drawings = new Set<string>();

  /** To build with. */
  readonly integration: AstroIntegration = {
    name: "pages",
    hooks: {
      "astro:build:start": ({ setPrerenderer, logger }) => {
        // The last to set it sets all of it: order, count and end are set together.
        setPrerenderer((own) => {
          const render = this.#counting(own.render);
          const getStaticPaths = async () => viewByView(await own.getStaticPaths());
          return endingWhole({ ...own, getStaticPaths, render }, logger);
        });
      },
      "astro:build:done": ({ pages }) => {
        this.pages = pages.length;
      },
    },
  };

  /** How many were drawn: a view stands on several pages, but is drawn once a language and width. */
  get drawings(): number {
    return this.#drawings.size;
  }

  #counting(render: AstroPrerenderer["render"]): AstroPrerenderer["render"] {
    return async (...asked) => {
      const rendered = await render(...asked);
      return rendered instanceof Response
        ? this.#counted(rendered)
        : { ...rendered, response: await this.#counted(rendered.response) };
    };
  }

  async #counted(response: Response): Promise<Response> {
    if (!isPage(response)) return response;
    const bytes = await response.arrayBuffer();
    const html = new TextDecoder().decode(bytes);
    // What describes a drawing on its page is no part of it.
    for (const [, svg = ""] of html.matchAll(/<svg\b[^>]*? (class="drawing [^]*?<\/svg>)/g))
      this.#drawings.add(createHash("sha256").update(svg).digest("base64"));
    this.pages += 1;
    return new Response(bytes, response);
  }
}
