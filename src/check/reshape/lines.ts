import type { Reshape } from "../../model/reshape.ts";
import type { CellOrigin, RawRecord } from "../../model/table.ts";
import { halfwidth, trimmed } from "../cell/repair.ts";
import { isPart } from "./nesting.ts";
import { captionIn } from "./told-years.ts";

/** What a line by itself is about, and what it says: `地区：甲区`. */
const told = /^([^:]{1,20}): ?(.*)$/s;

/** What explains a table, and is none of it. */
const note =
  /^[(]?(注|备注|说明|数据来源|资料来源|来源|note|source)s?[\s:.\d)]|^[(][^()]{4,}[)]$|^\S.*[\s\p{Script=Han}].*[.。;]$/iu;

/** The mark of a footnote, and what it says. */
const footnote =
  /^([*†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,2}|[①-⑳]|[([]([a-d]|\d{1,2}|note \d+)[)\]]|\d{1,2}\)) *\S/i;

const isFilled = (cell: string): boolean => cell.trim() !== "";

/** Lines of one cell above, between and below the rows: what they tell, and that they are no rows. */
export class Lines {
  /** What the last line said of each field. */
  readonly told = new Map<string, { text: string; origin: CellOrigin }>();
  readonly #fields: ReadonlyMap<string, string>;

  readonly #mayBeHeading: boolean;

  constructor({ lines = {}, nested }: Reshape) {
    this.#mayBeHeading = nested !== undefined;
    this.#fields = new Map(Object.entries(lines).map(([field, word]) => [word, field]));
  }

  /** Whether a record is such a line. */
  take({ cells, line, row }: RawRecord): boolean {
    const index = cells.findIndex(isFilled);
    if (index < 0) return true; // a blank row, as exports have them between their parts
    if (cells.findLastIndex(isFilled) > index) return false;
    const written = trimmed(cells[index] ?? "").text;
    const [, word = "", text = ""] = told.exec(written.replace("：", ":")) ?? [];
    const said = word === "" ? captionIn(written) : text.trim();
    const field = said === null ? undefined : this.#fields.get(word.trim());
    if (field !== undefined && said !== null)
      this.told.set(field, { text: said, origin: { line, row, index } });
    const isName = this.#mayBeHeading && (isPart(written) || text.trim() === "");
    const isTold = word === "" ? field !== undefined : !isName;
    return isTold || note.test(halfwidth(written)) || this.#isFootnote(written);
  }

  /** Headings may be numbered as footnotes are. */
  #isFootnote(text: string): boolean {
    return !this.#mayBeHeading && footnote.test(halfwidth(text));
  }
}
