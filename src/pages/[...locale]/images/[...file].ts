import type { APIRoute, InferGetStaticPropsType } from "astro";
import { imageMaker } from "../../../images/image.ts";
import { catalogue } from "../../../load/built.ts";
import { imageTargets, pictureOf } from "../../../site/chart/picture.ts";
import { localisedRoutes } from "../../../site/page/routes.ts";
import { withdrawnImageTargets, withdrawnPicture } from "../../../site/withdrawn/embed.ts";
import { viewAt } from "../../../site/view/state.ts";

export const getStaticPaths = async () => {
  const all = await catalogue();
  return [
    ...localisedRoutes(all, imageTargets(all)),
    ...localisedRoutes(all, withdrawnImageTargets(all)),
  ];
};

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const imageOf = imageMaker();

/** A picture of a view: SVG, or pixels for links, for phones, or twice as large as the page's. */
export const GET: APIRoute<Props> = async ({ props, url }) => {
  const all = await catalogue();
  const picture =
    "withdrawn" in props
      ? withdrawnPicture({ catalogue: all, path: props.withdrawn, locale: props.locale })
      : pictureOf(viewAt(all, props));
  const { body, type } = await imageOf(picture, props.format, url.pathname);
  return new Response(body, { headers: { "content-type": type } });
};
