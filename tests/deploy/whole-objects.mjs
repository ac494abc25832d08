// Loaded before s3rver, which answers before an object's file is written, and writes over it while others read it: S3 replaces an object as a whole.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

const [, program = ""] = argv;
const library = join(dirname(program), "../lib");
const require = createRequire(program);
const Store = require(join(library, "stores/filesystem"));
const StoredObject = require(join(library, "models/object"));

const { deleteObject } = Store.prototype;
const whole = new Map();
const nameOf = (...parts) => parts.join("/");

Store.prototype.putObject = async function ({ bucket, key, content, metadata }) {
  const bytes = await buffer(content);
  const md5 = createHash("md5").update(bytes).digest("hex");
  const file = this.getResourcePath(bucket, key, "object");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await this.putMetadata(bucket, key, metadata, md5);
  whole.set(nameOf(bucket, key), { bytes, metadata: await this.getMetadata(bucket, key) });
  return { size: bytes.length, md5 };
};

Store.prototype.getObject = async (bucket, key) => {
  const found = whole.get(nameOf(bucket, key));
  return found ? new StoredObject(bucket, key, Readable.from([found.bytes]), found.metadata) : null;
};

Store.prototype.deleteObject = async function (bucket, key) {
  whole.delete(nameOf(bucket, key));
  return deleteObject.call(this, bucket, key);
};
