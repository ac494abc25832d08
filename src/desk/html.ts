import { escapeUTF8 } from "entities";

/** What may stand in a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a page is put together of: a text is escaped, what is null, undefined or false is left out. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (piece === null || piece === undefined || piece === false) return "";
  if (typeof piece === "string" || typeof piece === "number") return escapeUTF8(String(piece));
  return piece.map(written).join("");
}

/**
 * HTML as a template. Attributes that hold a piece are to be in quotation marks, and a piece that is
 * an attribute has a space before it, else Prettier takes it for a part of a name.
 */
export function html(texts: TemplateStringsArray, ...pieces: Piece[]): Html {
  const [first = "", ...rest] = texts;
  return new Html(first + rest.map((text, index) => written(pieces[index]) + text).join(""));
}

/** A drawing that our own renderer has made, which has escaped all texts in it. */
export const drawn = (svg: string): Html => new Html(svg);

/** An attribute that is there or not, e.g. `checked`. */
export const flag = (name: string, isSet: boolean): Html => new Html(isSet ? name : "");
