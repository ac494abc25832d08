import { toTemplate } from "../../publish/template/template.ts";
import { NotFound, type Answer, type Asked } from "../route.ts";

/** The workbook in which the next figures of a dataset are filled in. */
export async function sheetFile({ desk, locale, params }: Asked): Promise<Answer> {
  const { dataset = "" } = params;
  const { known } = await desk.staged.loaded();
  const table = known.find(({ id }) => id === dataset);
  if (!table) throw new NotFound(dataset);
  const { schema, sources } = table;
  const bytes = await toTemplate({ fields: schema.fields, places: schema.places, sources }, locale);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { bytes, type, name: `${dataset}.template.xlsx` };
}
