/** A unit stands apart from its number, a percent sign does not. */
export const unitApart = (unit: string): string => (unit.startsWith("%") ? unit : ` ${unit}`);
