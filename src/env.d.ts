/// <reference types="astro/client" />

/** A script of `src/client/` with all that it imports, as text for a page to hold. */
declare module "*?bundled" {
  const code: string;
  export { code as default };
}

declare namespace App {
  interface Locals {
    /** Names of the shapes that a page holds for its drawings, as far as it is written. */
    outlines?: Set<string>;
  }
}
