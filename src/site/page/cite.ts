import { words } from "../../locales/index.ts";
import { aroundBlank, type DateForm } from "../../model/time/access-date.ts";
import type { Locale } from "../../model/locale.ts";
import type { Citable } from "../../publish/cite/citable.ts";
import { citationForms } from "../../publish/cite/forms.ts";

export interface Citation {
  name: string;
  text: string;
  /** Whether it is prose, else code. */
  prose: boolean;
  /** How it has the day of access, for which it leaves a blank; nothing where it wants none. */
  dated: DateForm | undefined;
}

export const citationsOf = (citable: Citable, locale: Locale): Citation[] =>
  citable.forms.map((name) => {
    const { write, prose, dated } = citationForms[name];
    const text = write(citable);
    return {
      name: words[locale].cite.forms[name],
      text,
      prose,
      dated: dated && aroundBlank(text, dated) ? dated : undefined,
    };
  });
