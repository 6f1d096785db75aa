/**
 * Throws when a server has answered anything with 500, by its own count: each is a fault, of ours or of how it is told; and
 * when it does not tell. A server that is gone is not asked. `token`: what opens its counts, where it has one.
 */
export async function refuseFailures(urls: string[], token?: string): Promise<void> {
  const failures = (await Promise.all(urls.map((url) => failuresAt(url, token)))).flat();
  if (failures.length > 0) throw new Error(`A server answered with 500:\n${failures.join("\n")}`);
}

async function failuresAt(url: string, token?: string): Promise<string[]> {
  const headers = { ...(token && { authorization: `Bearer ${token}` }) };
  const ask = () => fetch(`${url}/metrics`, { headers });
  // The server may just have closed the idle connection that it went over.
  const answer = await ask().catch(ask).catch(undefinedWhenGone);
  if (!answer) return [];
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} does not tell what it has answered: ${answer.status} ${text}`);
  return text.split("\n").filter((line) => /^frontdesk_requests_total\{.*status="500"/.test(line));
}

function undefinedWhenGone(error: unknown): undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED") return;
  throw error;
}
