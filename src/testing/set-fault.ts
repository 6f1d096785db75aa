import type { Fault } from "#sandbox/control/fault.ts";

type Wanted = Pick<Fault, "mode"> & Partial<Fault>;

/** Asks a sandbox for a fault; those for the same requests befall them in the order in which they were asked for. */
export async function setFault(sandboxUrl: string, fault: Wanted): Promise<void> {
  await ask(sandboxUrl, { method: "POST", body: JSON.stringify(fault) });
}

/** Ends all faults that are still to come. */
export async function clearFaults(sandboxUrl: string): Promise<void> {
  await ask(sandboxUrl, { method: "DELETE" });
}

/** The faults that are still to come. */
export async function faultsToCome(sandboxUrl: string): Promise<Fault[]> {
  const response = await ask(sandboxUrl, { method: "GET" });
  return ((await response.json()) as { faults: Fault[] }).faults;
}

async function ask(sandboxUrl: string, request: RequestInit): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const send = () => fetch(`${sandboxUrl}/sandbox/faults`, { ...request, headers });
  // The sandbox may just have closed the idle connection that it went over; then nothing of it has arrived.
  const response = await send().catch(send);
  if (!response.ok) throw new Error(`The sandbox took no fault: ${response.status}`);
  return response;
}
