import { words } from "../locales/index.ts";
import type { Dataset, Field } from "../model/dataset.ts";
import type { Localised } from "../model/locale.ts";
import type { Row } from "../model/table.ts";

type Published = Pick<Dataset, "status" | "fields">;

const inWords = (text: (locale: (typeof words)["zh"]) => string): Localised => ({
  zh: text(words.zh),
  en: text(words.en),
});

/** The constant last column of a sample's files: a row copied out of one keeps its mark. */
const dataStatus: Field = {
  name: "data_status",
  type: "string",
  role: "dimension",
  title: inWords(({ dataset }) => dataset.dataStatus),
  description: inWords(({ dataset }) => dataset.dataStatusNote),
  unit: null,
  categories: [{ value: "sample", label: inWords(({ status }) => status.sample) }],
  constraints: { required: true },
};

/** The columns of a dataset's files: those of the office, and the mark of a sample. */
export const publishedFields = ({ status, fields }: Published): Field[] =>
  status === "sample" ? [...fields, dataStatus] : fields;

/** What a row holds in these columns. */
export const publishedCells = ({ status }: Published, { cells }: Row): Row["cells"] =>
  status === "sample" ? { ...cells, [dataStatus.name]: status } : cells;
