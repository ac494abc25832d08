import { say, deskWords, words } from "../locales/index.ts";
import { languageTag } from "../locales/format.ts";
import { languages as spoken } from "../locales/languages.ts";
import { localeIds, textIn, type Locale } from "../model/locale.ts";
import type { Desk } from "./desk.ts";
import { sheets } from "./files.ts";
import { flag, html, type Html } from "./html.ts";
import type { Page } from "./route.ts";

/** What stands around each page. */
export interface Surround {
  desk: Desk;
  locale: Locale;
  /** The address that was asked for. */
  path: string;
  /** What is said once. */
  notice: string | null;
  /** Whether somebody was led here by what they did, and goes on from here. */
  isLed: boolean;
}

/** The pages that lead to all others, by the words of their links. */
const rooms = { home: "/", see: "/see/", fresh: "/new/", release: "/release/" } as const;

type Room = keyof typeof rooms;

const isRoom = (path: string, href: string): boolean =>
  href === "/"
    ? !Object.values(rooms).some((each) => each !== "/" && path.startsWith(each))
    : path.startsWith(href);

function navigation({ locale, path }: Surround): Html {
  const { nav } = deskWords[locale].desk;
  const links = (Object.entries(rooms) as [Room, string][]).map(
    ([room, href]) =>
      html`<li>
        <a href="${href}" ${isRoom(path, href) && html`aria-current="true"`}>${nav[room]}</a>
      </li>`,
  );
  return html`<nav aria-label="${words[locale].nav.main}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

function languages({ locale, path }: Surround): Html {
  const others = localeIds.filter((each) => each !== locale);
  return html`<form class="languages" method="post" action="/language/">
    <input type="hidden" name="path" value="${path}" />
    ${others.map(
      (each) =>
        html`<button class="language" name="locale" value="${each}" lang="${languageTag(each)}">
          ${spoken[each].name}
        </button>`,
    )}
  </form>`;
}

/** The last change and the button that takes it back. */
async function undoing({ desk, locale, path }: Surround): Promise<Html | null> {
  const last = await desk.staged.last();
  if (!last) return null;
  const texts = deskWords[locale].desk;
  return html`<form class="undo" method="post" action="/undo/">
    <input type="hidden" name="path" value="${path}" />
    <p>${say(texts.last, { change: last.label })}</p>
    <button>${texts.undo}</button>
    ${!isRoom(path, rooms.see) && html`<a href="${rooms.see}">${texts.nav.see}</a>`}
  </form>`;
}

function head({ locale }: Surround, { title, isWaiting = false }: Page): Html {
  const { name } = deskWords[locale].desk;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title === name ? name : `${title} – ${name}`}</title>
    ${sheets.map((sheet) => html`<link rel="stylesheet" href="/styles/${sheet}.css" />`)}
    <link rel="icon" href="data:," />
    ${isWaiting && html`<noscript><meta http-equiv="refresh" content="1" /></noscript>`}
    <script type="module" src="/client/desk/desk.ts"></script>
  </head>`;
}

/** Where the keyboard and what reads aloud begin on a page. */
export const begin = html`tabindex="-1" autofocus`;

/** A whole page of the desk. */
export async function framed(page: Page, around: Surround): Promise<string> {
  const { desk, locale, notice, isLed } = around;
  const texts = deskWords[locale].desk;
  const { site } = await desk.staged.loaded();
  const said = notice !== null && html`<p>${notice}</p>`;
  const whole = html`<!doctype html>
    <html lang="${languageTag(locale)}">
      ${head(around, page)}
      <body class="desk" ${flag("data-waiting", page.isWaiting ?? false)}>
        <a class="skip" href="#content">${words[locale].nav.skip}</a>
        <header class="site">
          <div class="utility">
            <div class="column">
              <p class="notice">${texts.staged}</p>
              ${languages(around)}
            </div>
          </div>
          <div class="column bar">
            <a class="name" href="/"
              >${site ? say(texts.of, { city: textIn(site.name, locale) }) : texts.name}</a
            >
            ${navigation(around)}
          </div>
        </header>
        <main class="column" id="content" tabindex="-1">
          <p class="told gone" role="alert" hidden>${texts.gone}</p>
          <div class="told" role="status" ${isLed && notice !== null && begin}>${said}</div>
          ${await undoing(around)}
          <div class="opening">
            <div>
              <h1 ${isLed && notice === null && begin}>${page.title}</h1>
              ${page.lead !== undefined && html`<div class="lead">${page.lead}</div>`}
            </div>
          </div>
          ${page.main}
        </main>
        <footer class="site column">
          <form method="post" action="/close/">
            <button>${texts.close}</button> <span class="quiet">${texts.closing}</span>
          </form>
        </footer>
      </body>
    </html> `;
  return whole.text;
}

/** A page for whoever is not let in, or once the desk has ended: it asks for nothing, and shows no data. */
export const bareFramed = (locale: Locale, title: string, text: string): string =>
  html`<!doctype html>
    <html lang="${languageTag(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
        </main>
      </body>
    </html> `.text;
