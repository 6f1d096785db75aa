const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/json" };

/** What clients saw: how often each status was answered, and the patients that they were told are stored. */
export type BusyRecord = { statuses: Record<number, number>; patients: Map<string, string> };

/**
 * Lets clients register patients, change, read and look for them, all at once and each without a pause, while `goesOn`
 * says so. The record has each patient's last acknowledged phone.
 */
export async function busyClients(
  url: string,
  { clients, goesOn }: { clients: number; goesOn: (rounds: number) => boolean },
): Promise<BusyRecord> {
  const record: BusyRecord = { statuses: {}, patients: new Map() };
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    record.statuses[answer.status] = (record.statuses[answer.status] ?? 0) + 1;
    return (await answer.json()) as { data?: { id?: string; phone?: string } };
  };
  const client = async (name: number) => {
    for (let round = 0; goesOn(round); round += 1) {
      const phone = `+1-${name}-${round}`;
      const { data } = await call("POST", "/v1/patients", { firstName: `Client${name}`, lastName: "Busy" });
      if (data?.id === undefined) continue;
      record.patients.set(data.id, "");
      const changed = await call("PATCH", `/v1/patients/${data.id}`, { phone });
      record.patients.set(data.id, changed.data?.phone ?? "");
      await call("GET", `/v1/patients/${data.id}`);
      await call("GET", `/v1/patients?name=client${name}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
  return record;
}

/** The patients of a record that are not stored as they were acknowledged, or that no search finds. */
export async function lostPatients(url: string, { patients }: BusyRecord): Promise<string[]> {
  const found = new Map<string, string>();
  let cursor: string | null = "";
  do {
    const answer = await fetch(`${url}/v1/patients?name=busy&count=100&cursor=${cursor}`, { headers });
    const { data } = (await answer.json()) as {
      data: { data: { id: string; phone?: string }[]; cursor: string | null };
    };
    for (const { id, phone = "" } of data.data) found.set(id, phone);
    cursor = data.cursor;
  } while (cursor !== null);
  return [...patients].filter(([id, phone]) => found.get(id) !== phone).map(([id]) => id);
}
