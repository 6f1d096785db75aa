/**
 * Throws when a server has answered anything with 500, by its own count: each is a fault, of ours or of how it is told. A
 * server that is gone, or tells its counts to nobody, is not asked.
 */
export async function refuseFailures(...urls: string[]): Promise<void> {
  const failures = (await Promise.all(urls.map(failuresAt))).flat();
  if (failures.length > 0) throw new Error(`A server answered with 500:\n${failures.join("\n")}`);
}

async function failuresAt(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/metrics`).catch(() => undefined);
  if (!answer?.ok) return [];
  const lines = (await answer.text()).split("\n");
  return lines.filter((line) => /^frontdesk_requests_total\{.*status="500"/.test(line));
}
