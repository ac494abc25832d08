/** So long after the last key a preview is asked for. */
const patienceMs = 400;

/** Where a preview is long, shows of it the language of the text that is written. */
function followLanguage(form: HTMLFormElement): void {
  form.addEventListener("focusin", ({ target }) => {
    const lang = target instanceof HTMLElement ? target.lang : "";
    const preview = document.querySelector<HTMLElement>("#preview");
    const section = lang && preview?.querySelector<HTMLElement>(`section[lang="${lang}"]`);
    const top = preview?.querySelector<HTMLElement>(".top");
    if (preview && section) preview.scrollTop = section.offsetTop - (top?.offsetHeight ?? 0);
  });
}

/** Shows beside a form how what it says would look, while it is filled in. */
export function previewWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-preview]");
  const address = form?.dataset["preview"];
  if (!form || address === undefined) return;
  followLanguage(form);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const show = async (): Promise<void> => {
    asked += 1;
    const own = asked;
    const body = new URLSearchParams(
      [...new FormData(form)].filter(
        (each): each is [string, string] => typeof each[1] === "string",
      ),
    );
    const response = await fetch(address, { method: "POST", body });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const made = page.querySelector("#preview");
    const shown = document.querySelector("#preview");
    if (!response.ok || !made || !shown || own !== asked) return;
    const { scrollTop } = shown;
    shown.replaceWith(made);
    made.scrollTop = scrollTop;
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), patienceMs);
  });
}
