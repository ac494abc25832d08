import { changeKinds } from "../../model/change.ts";
import type { Locale } from "../../model/locale.ts";
import { fieldsOf, type Declaration } from "../declared-fields.ts";
import type { TableSchema } from "../table-schema.ts";

const dataset: Declaration = {
  title: { zh: "数据集", en: "Dataset" },
  role: "key",
  constraints: { required: true },
};
const key: Declaration = { title: { zh: "哪一行", en: "Which row" }, role: "key" };
const column: Declaration = { title: { zh: "哪一列", en: "Which column" }, role: "key" };
const date: Declaration = {
  title: { zh: "日期", en: "Date" },
  role: "period",
  constraints: { required: true, pattern: "\\d{4}-\\d{2}-\\d{2}" },
};

const reasons = {
  reason_zh: { title: { zh: "原因", en: "Reason (Chinese)" }, role: "note" },
  reason_en: { title: { zh: "英文原因", en: "Reason" }, role: "note" },
} as const satisfies Record<string, Declaration>;

/** In the main language a reason is due; in others with it. */
const dueReasons = ([main = "zh"]: readonly Locale[]): Record<string, Declaration> => {
  const name = `reason_${main}` as const;
  return { ...reasons, [name]: { ...reasons[name], constraints: { required: true } } };
};

/** What `data/confirmations.csv` is checked against. */
export const confirmationsSchema = (languages: readonly Locale[]): TableSchema => ({
  fields: fieldsOf({
    dataset,
    key,
    column,
    value: { title: { zh: "新的数字", en: "New value" }, role: "key" },
    ...dueReasons(languages),
    who: { title: { zh: "确认人", en: "Who" }, role: "name", constraints: { required: true } },
    date,
  }),
  primaryKey: [],
  places: null,
  sources: null,
  languages,
});

/** What `data/published/changes.csv` is checked against. */
export const changesSchema = (languages: readonly Locale[]): TableSchema => ({
  fields: fieldsOf({
    date,
    change: {
      title: { zh: "变更", en: "Change" },
      role: "dimension",
      constraints: { required: true, enum: [...changeKinds] },
    },
    dataset,
    key,
    column,
    old: { title: { zh: "原来", en: "Before" }, role: "key" },
    new: { title: { zh: "现在", en: "Now" }, role: "key" },
    ...reasons,
  }),
  primaryKey: [],
  places: null,
  sources: null,
  languages,
});
