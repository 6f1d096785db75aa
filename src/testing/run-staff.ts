import { join } from "node:path";
import { runProgram } from "./run-program.ts";

const program = join(import.meta.dirname, "../staff.ts");

/** Runs `npm run staff` with these arguments and settings and this password, and answers how it ended and what it said. */
export const runStaff = (
  args: string[],
  { settings, password = "" }: { settings: Record<string, string>; password?: string },
) => runProgram(program, args, { settings, input: password });
