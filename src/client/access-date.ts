import type { DateForm } from "../model/time/access-date.ts";

const parts = (day: Date, separator: string): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join(separator);

const forms: Record<DateForm, (day: Date) => string> = {
  iso: (day) => parts(day, "-"),
  slash: (day) => parts(day, "/"),
  words: (day) => day.toLocaleDateString("en-US", { dateStyle: "long" }),
};

/** A day as the reader's clock has it, in the form that a blank asks for. */
export function accessDate(form: string | undefined, day: Date): string {
  if (form === undefined || !Object.hasOwn(forms, form)) throw new Error(`unknown date: ${form}`);
  return forms[form as DateForm](day);
}
