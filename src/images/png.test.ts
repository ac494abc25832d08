import { convertIndexedToRgb, decode } from "fast-png";
import { expect, test } from "vitest";
import { toPng } from "./png.ts";

/** A picture of so many colours, each once. */
function pictureOf(colours: number) {
  const pixels = new Uint8Array(colours * 4);
  for (let index = 0; index < colours; index += 1)
    pixels.set([index & 255, index >> 8, 255 - (index & 255), 255], index * 4);
  return { width: colours / 8, height: 8, pixels };
}

test.each([
  [8, 1],
  [256, 1],
  [264, 3],
  [1024, 3],
])("a picture of %i colours has every pixel as it was, in %i bytes each", (count, channels) => {
  const picture = pictureOf(count);
  const image = decode(toPng(picture));
  expect(image).toMatchObject({ width: picture.width, height: 8, channels });
  const rgb = image.palette ? convertIndexedToRgb(image) : image.data;
  expect([...rgb]).toEqual([...picture.pixels.filter((_, index) => index % 4 < 3)]);
});
