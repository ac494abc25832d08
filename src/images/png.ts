import { crc32, deflateSync } from "node:zlib";

/** Pixels of four bytes: red, green, blue and how opaque they are. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** As many as one byte can tell apart. */
const mostColours = 256;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const sorts = { rgb: 2, indexed: 3 };

/** The same picture in fewer colours: of each channel so many bits are kept, and the rest evened out. */
export function coarser(picture: Pixels, bits: number): Pixels {
  if (bits === 8) return picture;
  const steps = 2 ** bits - 1;
  const levels = Uint8Array.from({ length: 256 }, (_, level) =>
    Math.round((Math.round((level / 255) * steps) / steps) * 255),
  );
  return { ...picture, pixels: picture.pixels.map((level) => levels[level] ?? 0) };
}

/** A part of a PNG: its length, its name, what it holds, and the sum that guards it. */
function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

function header({ width, height }: Pixels, sort: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([8, sort, 0, 0, 0], 8); // bits of a sample; then deflated, unfiltered, not interlaced
  return chunk("IHDR", content);
}

/** Each pixel by the number of its colour, each row behind a zero; null where colours are too many. */
function indexed({ width, height, pixels }: Pixels) {
  // As signed numbers colours stay small integers to the engine: a tenth of the time.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const rows = new Uint8Array(height * (width + 1));
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  let last = 0;
  let number = 0;
  for (let y = 0; y < height; y += 1) {
    const [above, start, end] = [(y - 1) * width, y * width, (y + 1) * width];
    // Many rows are as the one above.
    if (y > 0 && bytes.compare(bytes, 4 * above, 4 * start, 4 * start, 4 * end) === 0) {
      rows.copyWithin(start + y, above + y - 1, start + y);
      continue;
    }
    for (let pixel = start, to = start + y + 1; pixel < end; pixel += 1, to += 1) {
      const colour = colours[pixel] ?? 0;
      // Most pixels are of the colour of the one before.
      if (colour !== last || pixel === 0) {
        last = colour;
        number = numbers.get(colour) ?? numbers.size;
        if (number === mostColours) return null;
        if (number === numbers.size) palette.push(...pixels.subarray(4 * pixel, 4 * pixel + 3));
        numbers.set(colour, number);
      }
      rows[to] = number;
    }
  }
  return { rows, palette: Uint8Array.from(palette) };
}

/** Three bytes a pixel, each row behind a zero. */
function plain({ width, height, pixels }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (3 * width + 1));
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
    }
  }
  return rows;
}

/**
 * An opaque picture as PNG, no pixel changed. Drawings have few colours: listed once and named by
 * one byte a pixel they weigh half of what the renderer writes.
 */
export function toPng(picture: Pixels): Buffer {
  const few = indexed(picture);
  return Buffer.concat([
    Buffer.from(signature),
    header(picture, few ? sorts.indexed : sorts.rgb),
    ...(few ? [chunk("PLTE", few.palette)] : []),
    chunk("IDAT", deflateSync(few ? few.rows : plain(picture))),
    chunk("IEND", new Uint8Array()),
  ]);
}
