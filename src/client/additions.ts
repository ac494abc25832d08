import { whereShown } from "./shown.ts";

/** The code of an embed whose address has something else behind its `#`. */
export const withAdditions = (code: string, additions: readonly string[]): string =>
  code.replace(/(<iframe src="[^"#]*)(?:#[^"]*)?/, (_, before: string) =>
    [before, additions.join("&amp;")].filter(Boolean).join("#"),
  );

/** Puts what a reader chooses into the codes beside it. */
function follow(choices: HTMLElement): void {
  choices.addEventListener("change", () => {
    const chosen = [...choices.querySelectorAll<HTMLInputElement>(":checked")];
    // What ends in "=" is of the place that the reader has chosen.
    const { place = "" } = document.documentElement.dataset;
    const additions = chosen.map(({ value }) => value.replace(/=$/, `=${place}`));
    for (const code of choices.parentElement?.querySelectorAll("[data-version] pre") ?? [])
      code.textContent = withAdditions(code.textContent, additions);
  });
}

whereShown((root) => {
  for (const choices of root.querySelectorAll<HTMLElement>("[data-additions]")) follow(choices);
});
