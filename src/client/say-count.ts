import { formOf } from "../locales/forms.ts";
import { say } from "../locales/say.ts";
import type { Forms } from "../model/locale.ts";

/** A text of a count, which is `{count}` in it, in the form that the page's language has for it. */
export const sayCount = (
  forms: Forms,
  params: { count: number; [name: string]: string | number },
): string => say(formOf(forms, params.count, document.documentElement.lang), params);
