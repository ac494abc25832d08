import { words, type Words } from "../locales/index.ts";
import type { Dataset, Field } from "../model/dataset.ts";
import { languagesOf, localised, type Locale, type Localised } from "../model/locale.ts";
import type { Row } from "../model/table.ts";

type Published = Pick<Dataset, "status" | "title" | "fields">;

const statusName = "data_status";

/** The constant last column of a sample's files: a row copied out of one keeps its mark. */
function dataStatus(locales: readonly Locale[]): Field {
  const inWords = (text: (words: Words) => string): Localised =>
    localised(locales, (locale) => text(words[locale]));
  return {
    name: statusName,
    type: "string",
    role: "dimension",
    title: inWords(({ dataset }) => dataset.dataStatus),
    description: inWords(({ dataset }) => dataset.dataStatusNote),
    unit: null,
    categories: [{ value: "sample", label: inWords(({ status }) => status.sample) }],
    constraints: { required: true },
  };
}

/** The columns of a dataset's files: those of the office, and the mark of a sample. */
export const publishedFields = ({ status, title, fields }: Published): Field[] =>
  status === "sample" ? [...fields, dataStatus(languagesOf(title))] : fields;

/** What a row holds in these columns. */
export const publishedCells = (
  { status }: Pick<Dataset, "status">,
  { cells }: Row,
): Row["cells"] => (status === "sample" ? { ...cells, [statusName]: status } : cells);
