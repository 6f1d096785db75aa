/** Whether ClinikAPI answers, as of a few seconds ago. Costs none of the rate limit: `GET /health` needs no key. */
export type RecordsProbe = () => Promise<boolean>;

const keptMs = 10_000;
const patienceMs = 2000;

export function createRecordsProbe(baseUrl: string): RecordsProbe {
  let asked: { at: number; answer: Promise<boolean> } | undefined;
  return () => {
    if (!asked || Date.now() - asked.at > keptMs) asked = { at: Date.now(), answer: ask(baseUrl) };
    return asked.answer;
  };
}

const ask = (baseUrl: string) =>
  fetch(new URL("health", `${baseUrl.replace(/\/$/, "")}/`), {
    signal: AbortSignal.timeout(patienceMs),
  }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
