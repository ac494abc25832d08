import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deskWords, say } from "../locales/index.ts";
import { limits } from "../model/reading.ts";
import { faultText } from "../report/fault.ts";
import type { Desk } from "./desk.ts";
import { fileAnswer } from "./files.ts";
import { emptyForm, readForm, type Form, type FormFault } from "./form.ts";
import { bareFramed, framed } from "./frame.ts";
import { cookieOf, securityHeaders, visitorOf } from "./gate.ts";
import { html } from "./html.ts";
import type { Life } from "./life.ts";
import { Held } from "./staged.ts";
import { matched, NotFound, type Answer, type Route } from "./route.ts";

/** What is served, and to whom. */
export interface Served {
  desk: Desk;
  life: Life;
  routes: readonly Route[];
  token: string;
  /** Hears of faults of the program. */
  complain: (error: unknown) => void;
}

/** Does what changes something once all that was begun before is done: two windows may ask for it at once. */
type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

interface Exchange extends Served {
  inTurn: InTurn;
  host: string;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

const loopback = "127.0.0.1";

/** Windows hear here whether the desk is there, and it hears of them. */
const listeningPath = "/alive/";

const htmlType = "text/html; charset=utf-8";

function send(
  { response }: Pick<Exchange, "response">,
  body: string | Uint8Array,
  { status = 200, ...headers }: { status?: number } & Record<string, string | number>,
): void {
  response.writeHead(status, { ...securityHeaders, ...headers }).end(body);
}

/** Sends to another page by a GET, so that nothing is done twice when a page is loaded again. */
function sendTo(exchange: Exchange, to: string, headers: Record<string, string> = {}): void {
  send(exchange, "", { status: 303, location: to, ...headers });
}

async function sendAnswer(exchange: Exchange, answer: Answer): Promise<void> {
  const { desk, url } = exchange;
  if ("to" in answer) {
    desk.notice = answer.notice ?? null;
    desk.isLed = !answer.to.includes("#");
    sendTo(exchange, answer.to);
  } else if ("bytes" in answer) {
    const { bytes, type, name } = answer;
    const utf8 = name && `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    send(exchange, bytes, {
      "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
      ...(utf8 && { "content-disposition": utf8 }),
    });
  } else {
    const { notice, isLed } = desk;
    Object.assign(desk, { notice: null, isLed: false });
    const around = { desk, locale: desk.locale, path: url.pathname, notice, isLed };
    const { status = 200 } = answer.page;
    send(exchange, await framed(answer.page, around), { status, "content-type": htmlType });
  }
}

/** A page that only says something, and leads home. */
const told = (
  { desk }: Exchange,
  { title, lead, status }: { title: string; lead: string; status: number },
): Answer => {
  const { home } = deskWords[desk.locale].desk.nav;
  return { page: { title, lead, main: html`<p><a href="/">${home}</a></p>`, status } };
};

function absent(exchange: Exchange): Answer {
  const { missing, nothing } = deskWords[exchange.desk.locale].desk;
  return told(exchange, { title: missing, lead: nothing, status: 404 });
}

function faultAnswer(exchange: Exchange, fault: FormFault): Answer {
  const texts = deskWords[exchange.desk.locale].desk;
  const mebibytes = limits.fileBytes.table / 1024 ** 2;
  const lead = say(texts.fault[fault], { size: mebibytes });
  return told(exchange, { title: texts.unread, lead, status: 400 });
}

/** The answer of the route that an address is of. */
async function routed(exchange: Exchange, form: Form): Promise<Answer> {
  const { desk, request, routes, url } = exchange;
  for (const { path, answer } of routes.filter(({ method }) => method === request.method)) {
    try {
      const params = matched(path, url.pathname);
      if (!params) continue;
      const { locale } = desk;
      return await answer({ desk, locale, params, query: url.searchParams, form });
    } catch (error) {
      if (error instanceof NotFound) return absent(exchange);
      if (error instanceof Held)
        return { to: "/release/", notice: deskWords[desk.locale].desk.busy };
      throw error;
    }
  }
  return absent(exchange);
}

async function answerKnown(exchange: Exchange): Promise<void> {
  const { life, request, response, url } = exchange;
  if (url.pathname === listeningPath) {
    response.writeHead(200, { ...securityHeaders, "content-type": "text/event-stream" });
    response.write(": here\n\n");
    life.listens(response);
    return;
  }
  const file = request.method === "GET" ? await fileAnswer(url.pathname) : null;
  if (file) {
    await sendAnswer(exchange, file);
    return;
  }
  const { desk } = exchange;
  if (await desk.staged.beginWhereLost()) desk.notice = deskWords[desk.locale].home.lost;
  if (request.method !== "POST") {
    await sendAnswer(exchange, await routed(exchange, emptyForm));
    return;
  }
  const form = await readForm(request);
  const answer =
    typeof form === "string"
      ? faultAnswer(exchange, form)
      : await exchange.inTurn(() => routed(exchange, form));
  await sendAnswer(exchange, answer);
}

async function answerAny(exchange: Exchange): Promise<void> {
  const { desk, host, request, token, url } = exchange;
  const visitor = visitorOf(request, { host, token });
  if (visitor === "newcomer") sendTo(exchange, url.pathname, { "set-cookie": cookieOf(token) });
  else if (visitor === "known") await answerKnown(exchange);
  else {
    const texts = deskWords[desk.locale].desk;
    const page = bareFramed(desk.locale, texts.shut, texts.stranger);
    send(exchange, page, { status: 403, "content-type": htmlType, connection: "close" });
  }
}

/** Answers, whatever happens: a fault of the program is told on the page and to who runs the desk. */
async function answerSafely(exchange: Exchange): Promise<void> {
  const { complain, desk, response } = exchange;
  try {
    await answerAny(exchange);
  } catch (error) {
    complain(error);
    if (response.headersSent) response.destroy();
    else {
      const texts = deskWords[desk.locale].desk;
      const page = bareFramed(desk.locale, texts.broken, faultText(error, desk.locale));
      send(exchange, page, { status: 500, "content-type": htmlType });
    }
  }
}

/** The address that is asked for; one that cannot be read is none that there is. */
function urlOf({ url = "/" }: IncomingMessage, host: string): URL {
  const address = URL.parse(url, `http://${host}`);
  const isWhole = address?.host === host && !/%(?![0-9a-f]{2})/i.test(address.pathname);
  return isWhole ? address : new URL(`http://${host}/404`);
}

function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined); // told to whoever asked for it
    return done;
  };
}

/** Serves the desk on this machine alone, at a port that is free. */
export async function serve(served: Served): Promise<{ server: Server; origin: string }> {
  let host = "";
  const inTurn = turns();
  const server = createServer((request, response) => {
    const url = urlOf(request, host);
    const exchange = { ...served, inTurn, host, request, response, url };
    void served.life.during(() => answerSafely(exchange));
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail).listen(0, loopback, done);
  });
  host = `${loopback}:${(server.address() as AddressInfo).port}`;
  return { server, origin: `http://${host}` };
}
