import type { AstroIntegration } from "astro";

/** In addresses of pages, embeds and pictures: language and view, with its state. */
const ofView =
  /^\/?([a-z]+\/)?(?:charts|embed|oembed|images)\/([^.@]+?)(?:\/(?:wechat|light|dark))?\/?(?:(?:-og|-portrait)?\.[a-z]+)?$/;

/** What the addresses of a view in a state and a language share; `""` for all that is of no view. */
function viewIn(pathname: string): string {
  const [, language = "", view = ""] = ofView.exec(pathname) ?? [];
  return language + view;
}

/** Paths in an order in which what shows the same view stands together. */
export const viewByView = <T extends { pathname: string }>(paths: readonly T[]): T[] =>
  [...Map.groupBy(paths, ({ pathname }) => viewIn(pathname)).values()].flat();

/** Renders page, embeds and pictures of a view one after the other, so that they share its figure. */
export function viewOrder(): AstroIntegration {
  return {
    name: "view-order",
    hooks: {
      "astro:build:start"({ setPrerenderer }) {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => viewByView(await prerenderer.getStaticPaths()),
        }));
      },
    },
  };
}
