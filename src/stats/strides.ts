const stepsOf = (numbers: readonly number[]): number[] =>
  numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));

/** How far most of ordered numbers are from the one before; null where no distance is that of most. */
export function strideOf(numbers: readonly number[]): number | null {
  const steps = stepsOf(numbers);
  const alike = [...Map.groupBy(steps, (step) => step)];
  const most = alike.find(([, own]) => own.length * 2 > steps.length);
  return most && steps.length > 1 ? most[0] : null;
}

/** Distances that recur belong to a rhythm beside its stride, as weekends do to that of working days. */
const recurs = { times: 3, part: 0.1 };

/** The longest distance that belongs to the rhythm of ordered numbers; any, where they have none. */
export function longestStride(numbers: readonly number[]): number {
  const stride = strideOf(numbers);
  if (stride === null) return Infinity;
  const steps = stepsOf(numbers);
  const usual = [...Map.groupBy(steps, (step) => step)].filter(
    ([, own]) => own.length >= Math.max(recurs.times, steps.length * recurs.part),
  );
  return Math.max(stride, ...usual.map(([step]) => step));
}
