/** How many pixels a PNG has, by its header. */
export function pixelsOf(png: string): { widthPx: number; heightPx: number } {
  const header = Buffer.from(png.slice(0, 24), "latin1");
  if (header.toString("latin1", 1, 4) !== "PNG") throw new Error("no PNG");
  return { widthPx: header.readUInt32BE(16), heightPx: header.readUInt32BE(20) };
}
