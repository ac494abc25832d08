import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve, sep } from "node:path";
import type { AstroIntegration, ViteUserConfig } from "astro";
import { forget, handOver } from "../load/built.ts";
import { loadCatalogue, type Loaded } from "../load/catalogue.ts";
import { loadExcerpts } from "../load/excerpts.ts";
import { localeIds, type Locale } from "../model/locale.ts";
import { faultText } from "../report/fault.ts";
import { faultHtml, reportHtml } from "../report/html.ts";
import { editAnswer } from "./edit.ts";

/** Where the script lies by which a page of the development server hears of changes. */
const clientPath = "@vite/client";

/** The data of a project, read and checked once for all pages that show it until it changes. */
class Data {
  #loaded: Promise<Loaded> | undefined;
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async #load(): Promise<Loaded> {
    const loaded = await loadCatalogue(this.root);
    const { catalogue, known } = loaded;
    if (catalogue) handOver({ root: this.root, catalogue, known });
    return loaded;
  }

  loaded(): Promise<Loaded> {
    return (this.#loaded ??= this.#load());
  }

  changed(): void {
    this.#loaded = undefined;
    forget();
  }
}

/** Whether a request is for what pages are made of, and not for something that shows data. */
const isForModule = ({ url = "" }: IncomingMessage): boolean =>
  /\/(@|node_modules\/|src\/)/.test(url);

/** The language of a page by its address, else the main one. */
function languageAt(path: string, base: string, main: Locale): Locale {
  const [first] = path.slice(base.length).split("/");
  return localeIds.find((id) => id === first) ?? main;
}

/**
 * What is shown in the place of every page and file while the data has errors; null where it has none.
 * A request of which the framework made a fault of its own would lay that over the next page.
 */
async function instead(url: string, base: string, data: Data): Promise<string | null> {
  const live = base + clientPath;
  try {
    const loaded = await data.loaded();
    if (loaded.catalogue) return null;
    const excerpts = await loadExcerpts(data.root, loaded);
    const language = languageAt(url, base, loaded.locale);
    return reportHtml({ ...loaded, excerpts }, language, { live });
  } catch (error) {
    data.changed(); // it is tried again
    const language = languageAt(url, base, localeIds[0]);
    return faultHtml(faultText(error, language), language, { live });
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const answering =
  (base: string, data: Data): Answer =>
  (request, response, next) => {
    const { url = "" } = request;
    const edited = editAnswer(request, { base, root: data.root });
    if (edited) {
      response.writeHead(edited.status, edited.headers).end();
    } else if (isForModule(request)) {
      next();
    } else {
      void instead(url, base, data).then((page) => {
        if (page === null) next();
        else response.writeHead(500, { "content-type": "text/html; charset=utf-8" }).end(page);
      });
    }
  };

type Plugin = NonNullable<ViteUserConfig["plugins"]>[number];

/** Answers in the place of pages, and tells open ones of changed data. */
const dataServer = (): Plugin => ({
  name: "data",
  configureServer(server) {
    const data = new Data(server.config.root);
    server.middlewares.use(answering(server.config.base, data));
    const folder = join(data.root, "data") + sep;
    server.watcher.add(folder);
    server.watcher.on("all", (_event, path) => {
      if (!resolve(path).startsWith(folder)) return;
      data.changed();
      for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
      server.ws.send({ type: "full-reload" });
    });
  },
});

/**
 * Shows a changed file of `data/` at once in `npm run dev`: what was made of the old one is
 * forgotten, so the next page reads, checks and draws anew – or says what is wrong, as the check
 * does. Links of its pages open files of the data.
 */
export function development(): AstroIntegration {
  return {
    name: "development",
    hooks: {
      "astro:config:setup"({ command, updateConfig }) {
        if (command === "dev") updateConfig({ vite: { plugins: [dataServer()] } });
      },
    },
  };
}
