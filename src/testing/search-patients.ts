import type { PatientSearch } from "#contract/patient.ts";
import { deskFetch } from "./sign-in.ts";

/** What a desk's search box sends. */
export const searchRequest = (q: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ q }),
});

/** Searches at a desk of the server at `url`, as its patient box does. */
export async function searchPatients(url: string, q: string): Promise<PatientSearch> {
  const response = await deskFetch(`${url}/api/patients/search`, searchRequest(q));
  return (await response.json()) as PatientSearch;
}
