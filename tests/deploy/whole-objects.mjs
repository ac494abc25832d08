// Loaded before s3rver, which writes over the file of an object while others read it: S3 replaces an object as a whole.
import { Buffer } from "node:buffer";
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

const { putObject, deleteObject } = Store.prototype;
const whole = new Map();
const nameOf = (...parts) => parts.join("/");

Store.prototype.putObject = async function (object) {
  const { bucket, key, content } = object;
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
  const stored = await putObject.call(this, Object.assign(object, { content: bytes }));
  whole.set(nameOf(bucket, key), { bytes, metadata: await this.getMetadata(bucket, key) });
  return stored;
};

Store.prototype.getObject = async (bucket, key) => {
  const found = whole.get(nameOf(bucket, key));
  return found ? new StoredObject(bucket, key, Readable.from([found.bytes]), found.metadata) : null;
};

Store.prototype.deleteObject = async function (bucket, key) {
  whole.delete(nameOf(bucket, key));
  return deleteObject.call(this, bucket, key);
};
