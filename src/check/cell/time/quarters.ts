/** Whether a label says that its column is of quarters. */
export const isQuarterLabel = (label: string): boolean =>
  /季(?!节)|quarter|qtr|квартал/i.test(label) && !/月|month/i.test(label);

/** `2023.1` and `2023-1` under a label of quarters: `2023Q1`, which is no month. */
export const quarterText = (text: string, labels: readonly string[]): string =>
  labels.some(isQuarterLabel) ? text.trim().replace(/^(\d{4})[-/. ]?([1-4])$/, "$1Q$2") : text;
