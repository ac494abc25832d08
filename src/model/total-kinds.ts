/** Whether a row of totals adds up what stands between it and the last of its kind, or all above it; below it where the first stands above all rows. */
export const totalKinds = ["group", "all"] as const;

export type TotalKind = (typeof totalKinds)[number];
