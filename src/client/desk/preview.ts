/** So long after the last key a preview is asked for. */
const patienceMs = 400;

/** Shows beside a form how what it says would look, while it is filled in. */
export function previewWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-preview]");
  const address = form?.dataset["preview"];
  if (!form || address === undefined) return;
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
    if (response.ok && made && own === asked) document.querySelector("#preview")?.replaceWith(made);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), patienceMs);
  });
}
