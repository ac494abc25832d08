/** The clock says one thing of the data alone: the day on which somebody releases or drafts it. */
export const today = (): string => new Date().toLocaleDateString("sv");
