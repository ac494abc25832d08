import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { imageMaker } from "../../images/image.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { pictureOf } from "../../site/chart/picture.ts";
import { viewNamed } from "../../site/page/named.ts";
import type { ViewFigure } from "../../site/view/view.ts";
import type { Difference } from "./difference.ts";

/** The names of the pictures of a view, before and after; null where it was not, or is no more. */
export interface PictureNames {
  before: string | null;
  after: string | null;
}

/** By the names of views, their pictures in a folder. */
export type Pictures = ReadonlyMap<string, PictureNames>;

/** Draws every view that differs as it was and as it is, each into a file of a folder. */
export async function drawPictures(difference: Difference, folder: string): Promise<Pictures> {
  const { views, editions, language: locale } = difference;
  if (!editions) return new Map();
  await mkdir(folder, { recursive: true });
  const imageOf = imageMaker();
  async function drawn(figure: ViewFigure | null, catalogue: Catalogue, when: string) {
    if (!figure) return null;
    const name = `${figure.id.replace("/", "--")}.${when}.png`;
    const state = figure.state ?? undefined;
    const picture = pictureOf({ catalogue, ...viewNamed(catalogue, figure.id), state, locale });
    const { body } = await imageOf(picture, "png", name);
    await writeFile(join(folder, name), body);
    return name;
  }
  const pictures = new Map<string, PictureNames>();
  for (const { id, before, after } of views)
    pictures.set(id, {
      before: await drawn(before, editions.before, "before"),
      after: await drawn(after, editions.after, "after"),
    });
  return pictures;
}
