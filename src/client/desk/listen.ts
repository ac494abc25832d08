/** How far something long is that goes on. */
interface Told {
  done: number;
  total: number;
  isOver: boolean;
}

function show({ done, total, isOver }: Told): void {
  if (isOver) location.reload();
  const bar = document.querySelector("progress");
  if (!bar || total === 0) return;
  bar.max = total;
  bar.value = done;
}

/** Lets the desk know that the page is open, and hears how far it is. */
export function listen(): void {
  const source = new EventSource("/alive/");
  const gone = document.querySelector<HTMLElement>(".gone");
  const say = (isGone: boolean) => {
    if (gone) gone.hidden = !isGone;
  };
  source.addEventListener("open", () => {
    say(false);
  });
  source.addEventListener("error", () => {
    say(true);
  });
  const isWaiting = document.body.dataset["waiting"] !== undefined;
  source.addEventListener("message", ({ data }: MessageEvent<string>) => {
    if (isWaiting) show(JSON.parse(data) as Told);
  });
  addEventListener("pagehide", () => {
    source.close();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload(); // from the browser's own store, and not of now
  });
}
