import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * One line that a person types without its being shown, or the first line of standard input. Never an argument of a
 * command, which other people of a machine can read.
 */
export async function askPassword(question: string): Promise<string> {
  const isPerson = stdin.isTTY;
  if (isPerson) stdout.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silence, terminal: isPerson });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isPerson) stdout.write("\n");
  }
}
