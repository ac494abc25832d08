/** Whether a label says that its column is of quarters. */
export const isQuarterLabel = (label: string): boolean =>
  /季(?!节)|quarter|qtr|квартал/i.test(label) && !/月|month/i.test(label);

/** `2023.1` and `2023-1` under a label of quarters: `2023Q1`, which is no month. */
export const quarterText = (text: string, labels: readonly string[]): string =>
  labels.some(isQuarterLabel) ? text.trim().replace(/^(\d{4})[-/. ]?([1-4])$/, "$1Q$2") : text;

/** Whether a label says that its column numbers the weeks of a year. */
export const isWeekLabel = (label: string): boolean =>
  /^(第?[周週]次?|[周週][数數]|week( ?(no\.?|number))?|wk|kw|semaine|semana|неделя|주차?)$/i.test(
    label,
  );

/** Whether a label says of a date that what is told begins with it. */
export const isStartLabel = (label: string): boolean =>
  /[始起](日期?|时间|時間)?$|\b(start|begin|from)|начал/i.test(label);

/** Whether a label says of a date that what is told ends with it. */
export const isEndLabel = (label: string): boolean =>
  /([束止终終]|截至)(日期?|时间|時間)?$|\b(end|until|to)\b|оконч|конец/i.test(label);
