import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { folderHost } from "./folder.ts";
import type { Host } from "./host.ts";
import { s3Host } from "./s3.ts";
import { sshHost } from "./ssh.ts";

/** The host that holds what is built in a folder. */
export type HostOf = (site: string) => Host;

/** A name of one letter is a drive of Windows, one that begins with a dash an option of ssh. */
const onMachine = /^(?<machine>(?:[\w.-]+@)?\w[\w.-]+):(?<folder>\/.*)$/;

const inBucket = /^s3:\/\/(?<bucket>[^/]+)\/?(?<prefix>.*)$/;

type Environment = Readonly<Record<string, string | undefined>>;

interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** What lets write into a bucket; an Error that names what is missing. */
function keysIn(env: Environment, bucket: string, locale: Locale): Keys {
  const names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"];
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0)
    throw new Error(say(words[locale].deploy.keys, { names: missing.join(", "), bucket }));
  const [accessKeyId = "", secretAccessKey = "", region = ""] = names.map((name) => env[name]);
  return { accessKeyId, secretAccessKey, region };
}

const withoutSlash = (text: string): string => text.replace(/\/$/, "");

/**
 * Where a site goes: a folder (`/srv/sanshe`), one of another machine (`web@data.example:/srv/sanshe`)
 * or a bucket (`s3://sanshe/open`), into which the keys of the environment let write. An Error where
 * one of them is missing.
 */
export function destination(text: string, env: Environment, locale: Locale): HostOf {
  const { bucket, prefix = "" } = inBucket.exec(text)?.groups ?? {};
  if (bucket !== undefined) {
    const keys = keysIn(env, bucket, locale);
    const amazon = `https://s3.${keys.region}.amazonaws.com`;
    const endpoint = withoutSlash(env["AWS_ENDPOINT_URL_S3"] ?? amazon);
    const within = prefix === "" ? "" : `${withoutSlash(prefix)}/`;
    return (site) => s3Host(site, { ...keys, endpoint, bucket, prefix: within });
  }
  const { machine, folder = "" } = onMachine.exec(text)?.groups ?? {};
  if (machine !== undefined) return (site) => sshHost(site, { machine, folder });
  return (site) => folderHost(site, text);
}
