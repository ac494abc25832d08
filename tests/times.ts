const two = (number: number): string => String(number).padStart(2, "0");

const month = (number: number): string =>
  `${1900 + Math.floor(number / 12)}-${two((number % 12) + 1)}`;

/** Periods of each sort, by their place in a row of them. */
export const times = {
  years: (index: number) => String(1800 + index),
  decades: (index: number) => String(1700 + 10 * index),
  months: month,
  days: (index: number) => new Date(index * 86_400_000).toISOString().slice(0, 10),
  quarters: (index: number) => `${month(3 * index)}/${month(3 * index + 2)}`,
  schoolYears: (index: number) => `${1900 + index}-09/${1901 + index}-08`,
};
