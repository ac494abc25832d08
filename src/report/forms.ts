/** How what a check found can be written. */
export const reportFormats = ["text", "markdown", "json", "github", "html"] as const;

/** How the difference between two states of the data can be written. */
export const differenceFormats = ["text", "markdown", "json"] as const;

/** How what a file adds can be told. */
export const additionFormats = ["text", "json", "markdown"] as const;

export type ReportFormat = (typeof reportFormats)[number];
export type DifferenceFormat = (typeof differenceFormats)[number];
export type AdditionFormat = (typeof additionFormats)[number];
