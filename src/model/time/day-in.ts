/** The day that it is in a time zone at a moment, e.g. `2026-12-01`; in that of the machine where none is told. */
export const dayIn = (zone: string | undefined, moment: Date): string =>
  moment.toLocaleDateString("sv", { timeZone: zone });
