import { z } from "zod";

/** An address that a page may link to: `javascript:` is one of the others. */
export const webAddress = z.url({ protocol: /^https?$/ });
