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

test("rows that are as the one above have every pixel too", () => {
  const rows = [0, 0, 1, 1, 1, 0].map((colour) => [colour * 200, 0, 0, 255]);
  const pixels = Uint8Array.from(rows.flatMap((pixel) => [pixel, pixel, pixel].flat()));
  const image = decode(toPng({ width: 3, height: rows.length, pixels }));
  if (!image.palette) throw new Error("its two colours are not listed");
  const rgb = convertIndexedToRgb({ ...image, palette: image.palette });
  expect([...rgb]).toEqual([...pixels.filter((_, index) => index % 4 < 3)]);
});
