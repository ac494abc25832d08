/// <reference types="astro/client" />

/** A script of `src/client/` with all that it imports, as text for a page to hold. */
declare module "*?bundled" {
  const code: string;
  export { code as default };
}
