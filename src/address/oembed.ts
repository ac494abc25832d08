/** An answer by oEmbed for those who say how much room they have. */
export interface OembedFit {
  /** What stands in its address, behind `@`. */
  name: string;
  /** What is asked as `maxwidth:maxheight`, each empty where it is left out: a pattern of RE2. */
  asked: string;
  widthPx: number;
  /** A frame's widest column, or how high a picture is. */
  room: { columnPx: number } | { heightPx: number };
}

/**
 * The first that is asked for is meant, and for all other questions the answer without any. A frame
 * may be higher than asked, since a lower one would cut what stands in it; where little height is
 * left, there is a picture.
 */
export const oembedFits: readonly OembedFit[] = [
  { name: "280", asked: "^[1-3]?[0-9]?[0-9]:", widthPx: 280, room: { columnPx: 399 } },
  {
    name: "400x210",
    asked: ":([1-3]?[0-9]?[0-9]|4[0-7][0-9])$",
    widthPx: 400,
    room: { heightPx: 210 },
  },
  { name: "400", asked: "^[45][0-9][0-9]:", widthPx: 400, room: { columnPx: 599 } },
];
