/** The letters beside those of ASCII that a language is written with, in small letters. */
const latin = {
  western: ["äöüß", "éèêëàâîïôûùüçœæ", "áéíóúüñ", "ãõáéíóúâêôàç", "åäöæøé", "éëïèö"],
  central: ["ąćęłńóśźż", "áéíóúůýěščřžďťň", "áäéíóôúýčďĺľňŕšťž", "áéíóöőúüű", "ăâîşţșț", "čćđšž"],
  turkish: ["çğıöşüâi̇"],
  baltic: ["āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"],
};

/** In Italian they end a word. */
const italian = /^\p{Lu}?\p{ASCII}*[àèéìòù]$/iu;

/** Between letters none stands but an apostrophe. */
const signs = /’|(?<!\p{L})[‘“”–—…€£§°²³·º«»¿¡½¼¾×ª®©™‰]|[°²³º…ª®©™‰](?!\p{L})/gu;

const inCase = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{Lo}\p{M}]+)$/u;

/** The share of the characters beyond ASCII that stand in words which pass. */
function shareIn(
  text: string,
  isWord: (word: string, strange: readonly string[]) => boolean,
): number {
  const count = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const sure = (text.match(signs) ?? []).length;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const sound = words.map((word) => {
    const strange = word.match(/[^\p{ASCII}]/gu) ?? [];
    return inCase.test(word) && isWord(word, strange) ? strange.length : 0;
  });
  return count === 0 ? 0 : sound.reduce((sum, each) => sum + each, sure) / count;
}

type Group = keyof typeof latin;

/** How much of a text is written as the languages of a group are: some of their letters, among others. */
export const isLatin =
  (group: Group) =>
  (text: string): number => {
    const likeness = latin[group].map((letters) =>
      shareIn(
        text,
        (word, strange) =>
          (strange.length < word.length || word.length === 1) &&
          strange.every((letter) => letters.includes(letter.toLowerCase())),
      ),
    );
    const asItalian = group === "western" ? [shareIn(text, (word) => italian.test(word))] : [];
    return Math.max(...likeness, ...asItalian);
  };

/** How much of a text stands in words of letters of one script. */
export const isOfScript =
  (letters: RegExp) =>
  (text: string): number =>
    shareIn(text, (word) => word.length > 1 && letters.test(word));

/** What bytes from 0x80 on are in the West of Europe’s MS-DOS; a space where that is no letter. */
const dos =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø× áíóúñÑªº¿  ½¼¡«»     ÁÂÀ              ãÃ          ÊËÈ ÍÎÏ     Ì ÓßÔÒõÕµ  ÚÛÙ         §  °   ³²  ";

export const fromDos = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (dos[byte - 0x80] ?? ""),
  ).join("");
