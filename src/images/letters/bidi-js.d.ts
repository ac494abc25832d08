declare module "bidi-js" {
  interface Bidi {
    /** Of each UTF-16 unit of a text: odd where it is read from the right. */
    getEmbeddingLevels: (text: string, direction: "ltr" | "rtl") => { levels: Uint8Array };
  }

  const bidiFactory: () => Bidi;
  export { bidiFactory as default };
}
