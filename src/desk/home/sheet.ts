import { nextSheet } from "../../publishing/template/template.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";

/** The workbook in which the next figures of a dataset are filled in. */
export async function sheetFile({ desk, locale, params }: Asked): Promise<Answer> {
  const { dataset: id = "" } = params;
  const loaded = await desk.staged.loaded();
  if (!loaded.known.some((each) => each.id === id)) throw new NotFound(id);
  const bytes = await nextSheet(loaded, { root: desk.staged.root, id, locale });
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { bytes, type, name: `${id}.template.xlsx` };
}
