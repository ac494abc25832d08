import type { Painter } from "./painter.ts";

/** The colours of what stands around a drawing. */
export interface Inks {
  paper: string;
  ink: string;
  quiet: string;
  line: string;
  rule: string;
  accent: string;
  caution: string;
}

export const inksOf = ({ token }: Painter): Inks => ({
  paper: token("--paper"),
  ink: token("--ink"),
  quiet: token("--quiet"),
  line: token("--line"),
  rule: token("--rule"),
  accent: token("--accent"),
  caution: token("--caution"),
});
