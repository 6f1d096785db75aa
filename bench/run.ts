import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";

// `npm run bench` measures everything, `npm run bench sandbox` one thing.
const names = argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(".bench.ts"));
const chosen = names.length === 0 ? files : names.map((name) => `${name}.bench.ts`);
for (const file of chosen) {
  if (!files.includes(file)) {
    const known = files.map((each) => each.replace(".bench.ts", "")).join(", ");
    throw new Error(`There is no benchmark ${file}. There are: ${known}.`);
  }
  process.stdout.write(`\n${file}\n`);
  await import(join(import.meta.dirname, file));
}
