import { onTestFinished } from "vitest";
import { deskFetch } from "./sign-in.ts";
import { waitUntil } from "./wait.ts";

/** Listens at one of a clinic's servers as a screen does; the answer is all that it has heard so far. */
export async function hearEvents(url: string, headers: Record<string, string> = {}): Promise<() => string> {
  const leaving = new AbortController();
  const response = await deskFetch(`${url}/api/events`, { headers, signal: leaving.signal });
  let heard = "";
  const reading = (async () => {
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  onTestFinished(async () => {
    leaving.abort();
    await reading;
  });
  await waitUntil(() => heard.includes(": ready"));
  return () => heard;
}
