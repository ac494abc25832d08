import { build, type Plugin } from "vite";

const suffix = "?bundled";
const prefix = "\0bundled:";

/** A script as it may stand in a page: what would end or open one there is spelt otherwise. */
const inline = (code: string): string => code.trim().replaceAll(/<(?=\/script|!--)/gi, "\\x3c");

interface Bundle {
  code: string;
  /** The files that it is made of. */
  files: string[];
}

async function bundle(entry: string, target: string[]): Promise<Bundle> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: "iife", comments: { legal: true } } },
    },
  });
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== "chunk" || others.length > 0)
    throw new Error(`not one script: ${outputs.map(({ fileName }) => fileName).join(" ")}`);
  return { code: inline(chunk.code), files: chunk.moduleIds };
}

/**
 * Makes `import code from "./embed.ts?bundled"` the text of a script with all that it imports, for
 * pages that hold their script themselves and ask for nothing else.
 */
export function bundledScripts(target: string[]): Plugin {
  return {
    name: "bundled-scripts",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const found = await this.resolve(source.slice(0, -suffix.length), importer);
      return found && prefix + found.id;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const { code, files } = await bundle(id.slice(prefix.length), target);
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}
