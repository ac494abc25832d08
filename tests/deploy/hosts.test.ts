import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { AwsClient } from "aws4fetch";
import { decodeXML } from "entities";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deployRecord } from "../../src/address/files.ts";
import { freePort, startDaemon, type Daemon } from "../stage/daemon.ts";
import { filesOf } from "../stage/dist.ts";
import { serve } from "./servers.ts";
import { pages, project, version, type Project } from "./site.ts";

let own: Project;
const daemons: Daemon[] = [];

beforeEach(async () => {
  own = await project();
});

afterEach(async () => {
  for (const daemon of daemons.splice(0)) await daemon.stop();
  await own.clear();
});

const standing = (folder: string): Record<string, string> =>
  Object.fromEntries(
    [...filesOf(folder)].map(([name, content]) => [name.slice(1), content] as const),
  );

const withoutRecord = ({ [deployRecord]: record, ...files }: Record<string, string>) => {
  expect(JSON.parse(record ?? "")).toHaveProperty("files");
  return files;
};

/** What is there after a second version came over a first, and when no page asks for its sheet any more. */
async function replaced(bring: (days: number) => Promise<boolean>): Promise<void> {
  await own.build(version(1));
  expect(await bring(0)).toBe(true);
  await own.build(version(2));
  expect(await bring(1)).toBe(true);
  expect(await bring(9)).toBe(true);
}

const run = promisify(execFile);

test("over SSH and rsync, through a server for SSH", async () => {
  await mkdir("/run/sshd", { recursive: true });
  const at = (name: string) => join(own.root, name);
  for (const key of ["host", "user"])
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at(key)]);
  const port = await freePort();
  const server = [`Port ${port}`, "ListenAddress 127.0.0.1", `HostKey ${at("host")}`];
  const trust = [`AuthorizedKeysFile ${at("user.pub")}`, "StrictModes no", "UsePAM no"];
  await writeFile(at("sshd_config"), [...server, ...trust, `PidFile ${at("pid")}`, ""].join("\n"));
  daemons.push(await startDaemon(["/usr/sbin/sshd", "-D", "-e", "-f", at("sshd_config")], port));
  const client = ["-p", `${port}`, "-i", at("user"), "-o", "StrictHostKeyChecking=no"];
  const quiet = ["-o", `UserKnownHostsFile=${at("known")}`, "-o", "LogLevel=ERROR"];
  const wrapper = `#!/bin/sh\nexec /usr/bin/ssh ${[...client, ...quiet].join(" ")} "$@"\n`;
  await mkdir(at("bin"));
  await writeFile(at("bin/ssh"), wrapper, { mode: 0o755 });
  const served = at("it's served");
  await mkdir(served);
  const usual = process.env["PATH"] ?? "";
  process.env["PATH"] = `${at("bin")}:${usual}`;
  try {
    const to = `${userInfo().username}@127.0.0.1:${served}`;
    await replaced((days) => own.deployTo(to, {}, days));
    expect(withoutRecord(standing(served))).toEqual(version(2));
    await expect(own.deployTo(`127.0.0.1:${at("nowhere")}`)).rejects.toThrow("nowhere");
  } finally {
    process.env["PATH"] = usual;
  }
});

const access = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

/** Starts a store that speaks S3, with a bucket, and says what lets write into it. */
async function bucket(): Promise<{ port: number; env: Record<string, string> }> {
  const port = await freePort();
  const folder = join(own.root, "store");
  await mkdir(folder);
  const programs = resolve("node_modules/.cache/s3rver");
  await run("npm", ["install", "--silent", "--no-save", "--prefix", programs, "s3rver@3.7.1"]);
  const program = join(programs, "node_modules/s3rver/bin/s3rver.js");
  const options = ["--address", "127.0.0.1", "--port", `${port}`, "--directory", folder];
  const bucketOf = ["--configure-bucket", "sanshe", "--silent"];
  const whole = ["--import", join(import.meta.dirname, "whole-objects.mjs")];
  const command = [process.execPath, ...whole, program, ...options, ...bucketOf];
  daemons.push(await startDaemon(command, port));
  const env = {
    AWS_ACCESS_KEY_ID: access.accessKeyId,
    AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
    AWS_REGION: "us-east-1",
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  };
  return { port, env };
}

test("into a bucket of a store that speaks S3", async () => {
  const { port, env } = await bucket();
  await replaced((days) => own.deployTo("s3://sanshe/open", env, days));
  const client = new AwsClient({ ...access, service: "s3", region: "us-east-1" });
  const store = `http://127.0.0.1:${port}/sanshe`;
  const listed = await (await client.fetch(`${store}?list-type=2&max-keys=1000`)).text();
  const names = [...listed.matchAll(/<Key>([^<]*)/g)].map(([, name = ""]) => decodeXML(name));
  const stored: Record<string, string> = {};
  for (const name of names) {
    const path = name.split("/").map(encodeURIComponent).join("/");
    const response = await client.fetch(`${store}/${path}`);
    stored[name.replace(/^open\//, "")] = await response.text();
    const isSheet = name.includes("/_astro/");
    expect(response.headers.get("cache-control"), name).toMatch(isSheet ? /immutable/ : /no-cache/);
    if (isSheet) expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
  }
  expect(withoutRecord(stored)).toEqual(version(2));
  await expect(own.deployTo("s3://nowhere", env)).rejects.toThrow("404");
});

const visitors = 20;
const visits = 1000;
const deploys = 10;

/** Where a site is served from, under load: its address, and how one is brought there. */
interface Served {
  port: number;
  /** What stands before the names of files. */
  at: string;
  /** Whether a folder is asked for in the place of its page. */
  hasFolders: boolean;
  bring: (count: number) => Promise<boolean>;
}

const servedBy = {
  async "a folder behind nginx"(): Promise<Served> {
    const folder = join(own.root, "served");
    await mkdir(folder);
    const site = { baseUrl: "https://model.example/", locales: ["zh" as const] };
    const { port, stop } = await serve("nginx", { site, folder, own: join(own.root, "own") });
    daemons.push({ port, stop });
    const bring = (count: number) => own.deployTo(folder, {}, count / deploys);
    return { port, at: "", hasFolders: true, bring };
  },
  async "a bucket"(): Promise<Served> {
    const { port, env } = await bucket();
    const bring = (count: number) => own.deployTo("s3://sanshe", env, count / deploys);
    return { port, at: "/sanshe", hasFolders: false, bring };
  },
};

test.each(Object.entries(servedBy))(
  `${visits} visits of %s during ${deploys} deploys miss nothing and see no two versions in one`,
  async (_, start) => {
    const { port, at, hasFolders, bring } = await start();
    await own.build(version(1));
    await bring(1);
    const agent = new Agent({ keepAlive: true, maxSockets: visitors });
    const ask = (path: string): Promise<string> =>
      new Promise((answer, reject) => {
        get({ port, host: "127.0.0.1", path: encodeURI(at + path), agent }, (response) => {
          text(response).then((body) => {
            if (response.statusCode === 200) answer(body);
            else reject(new Error(`${path}: ${response.statusCode ?? ""}`));
          }, reject);
        }).on("error", reject);
      });
    const seen = new Set<string>();
    const mixed: string[] = [];
    const visit = async (page: string) => {
      const html = await ask(`/${hasFolders ? page.replace("index.html", "") : page}`);
      const [count = "", sheet = "", image = ""] = [
        /<p>(\d+)/,
        /href="([^"]+)/,
        /src="([^"]+)/,
      ].map((pattern) => pattern.exec(html)?.[1]);
      await ask(image);
      if ((await ask(sheet)) !== `/* ${count} */`) mixed.push(`${page} ${count}`);
      seen.add(count);
    };
    let done = 0;
    let isOver = false;
    const reader = async () => {
      for (; done < visits || !isOver; done += 1) await visit(pages[done % pages.length] ?? "");
    };
    const deploying = async () => {
      for (let count = 2; count < 2 + deploys; count += 1) {
        await own.build(version(count));
        await bring(count);
      }
      isOver = true;
    };
    await Promise.all([deploying(), ...Array.from({ length: visitors }, reader)]);
    expect(mixed).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(visits);
    expect(seen.size).toBeGreaterThan(3);
  },
);
