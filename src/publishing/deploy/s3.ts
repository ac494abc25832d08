import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { AwsClient } from "aws4fetch";
import { cacheControlOf } from "../../address/headers.ts";
import { mediaTypes, withCharset } from "../../address/media-types.ts";
import { downloadTypes } from "../../publish/download/formats.ts";
import type { Host } from "./host.ts";

/** A bucket of a store that speaks the protocol of Amazon S3, and who may write into it. */
export interface Bucket {
  /** Of the store: `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  bucket: string;
  /** Of all names, empty or ending in `/`. */
  prefix: string;
}

/** How many requests are on their way at a time. */
const atOnce = 16;

async function inTurn(
  names: readonly string[],
  task: (name: string) => Promise<unknown>,
): Promise<void> {
  const waiting = names.values();
  const worker = async () => {
    for (const name of waiting) await task(name);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function typeOf(name: string): string {
  const types: Readonly<Record<string, string>> = { ...mediaTypes, ...downloadTypes };
  return withCharset(types[extname(name).slice(1)] ?? "application/octet-stream");
}

/** A store of objects: each is replaced as a whole. */
export function s3Host(site: string, { endpoint, bucket, prefix, ...access }: Bucket): Host {
  const client = new AwsClient({ ...access, service: "s3" });
  const addressOf = (name: string): string =>
    [endpoint, ...`${bucket}/${prefix}${name}`.split("/").map(encodeURIComponent)].join("/");

  /** An answer, where the store gives one of these; an Error with its reason where not. */
  async function ask(name: string, init: RequestInit, also: readonly number[]): Promise<Response> {
    const response = await client.fetch(addressOf(name), init);
    if (response.ok || also.includes(response.status)) return response;
    const [, reason = ""] = /<Message>([^<]*)/.exec(await response.text()) ?? [];
    throw new Error(`${bucket}/${prefix}${name}: ${response.status} ${reason}`.trim());
  }

  const store = (name: string, body: string | Uint8Array<ArrayBuffer>) =>
    ask(
      name,
      {
        method: "PUT",
        body,
        headers: { "Content-Type": typeOf(name), "Cache-Control": cacheControlOf(`/${name}`) },
      },
      [],
    );

  return {
    sendsEncoded: false,
    async read(name) {
      const response = await ask(name, { method: "GET" }, [404]);
      return response.ok ? response.text() : null;
    },
    write: async (name, text) => {
      await store(name, text);
    },
    put: (names) =>
      inTurn(names, async (name) => store(name, new Uint8Array(await readFile(join(site, name))))),
    remove: (names) => inTurn(names, (name) => ask(name, { method: "DELETE" }, [404])),
  };
}
