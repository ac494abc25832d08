/** Whether a label says that its column is of quarters. */
export const isQuarterLabel = (label: string): boolean =>
  /季(?!节)|quarter|qtr|квартал/i.test(label) && !/月|month/i.test(label);

/** `2023.1` and `2023-1` under a label of quarters: `2023Q1`, which is no month. */
export const quarterText = (text: string, labels: readonly string[]): string =>
  labels.some(isQuarterLabel) ? text.trim().replace(/^(\d{4})[-/. ]?([1-4])$/, "$1Q$2") : text;

/** Whether a label says that its column numbers the weeks of a year. */
export const isWeekLabel = (label: string): boolean =>
  /^(第?[周週]次?|[周週]数|[周週]數|week( ?(no\.?|number))?|wk|kw|kalenderwoche|semaine|semana|settimana|неделя|주차?)$/i.test(
    label.trim(),
  );

/** Whether a label says of a date that what is told begins with it. */
export const isStartLabel = (label: string): boolean =>
  /(开始|開始|起始|起)(日期?|时间|時間|时点)?$|^自$|\b(start|begin|from)\b|^(start|begin)|начал/i.test(
    label.trim(),
  );

/** Whether a label says of a date that what is told ends with it. */
export const isEndLabel = (label: string): boolean =>
  /(结束|結束|截止|截至|终止|終止|止|终|終)(日期?|时间|時間|时点)?$|^至$|\b(end|until|to)\b|^end|оконч|конец/i.test(
    label.trim(),
  );
