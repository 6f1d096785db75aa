import { randomUUID } from "node:crypto";
import { searchRequest } from "./search-patients.ts";
import type { SecretPatient } from "./secret-patients.ts";
import { demo, deskFetch } from "./sign-in.ts";

type Desk = { url: string; practitionerId: string; patients: SecretPatient[] };

/** Every answer that was an error, without the appointments in the way, which whoever books has to see. */
export type Errors = { status: number; text: string }[];

const at = (minutes: number) => new Date(Date.parse("2031-05-05T14:00:00Z") + minutes * 60_000).toISOString();

/**
 * A day at a desk in which much is said of patients and much goes wrong: searches, bookings, refusals, bodies and
 * addresses that cannot be right, words where none belong. Answers what was refused.
 */
export async function liveLivelyDay({ url, practitionerId, patients }: Desk): Promise<Errors> {
  const errors: Errors = [];
  const ask = async (path: string, init: RequestInit = {}, who = demo.receptionist) => {
    const response = await deskFetch(url + path, init, who).catch(() => undefined);
    const text = (await response?.text().catch(() => "")) ?? "";
    if (response && !response.ok) errors.push({ status: response.status, text: withoutConflicts(text) });
    return response?.status;
  };
  const post = (body: string, headers: Record<string, string> = {}, who = demo.receptionist) =>
    ask(
      "/api/appointments",
      {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
        body,
      },
      who,
    );

  for (const [i, { id, firstName, lastName, phone, text }] of patients.entries()) {
    const booking = {
      status: "booked",
      patientId: id,
      practitionerId,
      start: at(30 * i),
      end: at(30 * i + 30),
      comment: text,
      description: `${firstName} ${lastName}`,
    };
    await ask("/api/patients/search", searchRequest(i % 2 ? lastName : phone));
    // Of everybody something is asked; of some of them much.
    if (i % 10) continue;
    await post(JSON.stringify(booking));
    // Taken now, then taken and booked all the same, then a clinician who may not.
    const other = { ...booking, patientId: patients[(i + 1) % patients.length]?.id };
    await post(JSON.stringify(other));
    await post(JSON.stringify({ ...other, override: { reason: `${text} ${phone}` } }));
    await post(JSON.stringify(other), {}, demo.clinician);
    // A field that there is not is named to whoever sent it; its value is not.
    await post(JSON.stringify({ ...booking, surname: phone, start: firstName, priority: phone }));
    await post(`{"comment":"${text} ${lastName}`);
    await post(JSON.stringify(booking), { "idempotency-key": lastName });
    await post(JSON.stringify(booking), { "x-request-id": firstName.replaceAll(/\W/g, "x") });
    const word = encodeURIComponent(lastName);
    for (const path of [
      `patients/${word}`,
      `appointments/${word}`,
      `nothing/${word}?q=${word}`,
      `bookings/${word}`,
      `registrations/${word}`,
    ])
      await ask(`/api/${path}`);
    await ask(`/api/appointments?from=${word}&to=${word}&patientId=${word}`);
    await ask("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: `${lastName}@clinic.test`, password: phone }),
    });
  }
  await ask(`/api/appointments?from=${at(0)}&to=${at(1440)}`);
  return errors;
}

function withoutConflicts(text: string): string {
  if (!text.startsWith("{")) return text;
  const { conflicts: _, ...problem } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(problem);
}
