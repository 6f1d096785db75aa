import { openBody } from "#bff/once/open-body.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { phoneDigits } from "#domain/people/phone-digits.ts";
import type { Database } from "#lib/database/database.ts";
import { folded } from "#lib/names/folded.ts";

type Ledger = {
  database: Database;
  seal: Seal;
  patient: (id: string) => Promise<PatientSummary | undefined>;
  /** How long search may not show who was registered, in milliseconds. */
  unseenMs: number;
};

type Row = { key: string; sealed_body: Uint8Array | null; patient_id: string | null };

/**
 * Whether the same person is being registered under an earlier key, or was a moment ago, so that search does not show them
 * yet. Whoever is one of the registration's `others` is somebody else.
 */
export async function isRegisteredMeanwhile(
  { database, seal, patient, unseenMs }: Ledger,
  key: string,
  registration: Registration,
): Promise<boolean> {
  const rows = await database.query<Row>(
    `select key, sealed_body, patient_id from frontdesk.registration
     where (state = 'open' or state = 'done' and settled_at > clock_timestamp() - $2::int * interval '1 millisecond')
       and (accepted_at, key) < (select accepted_at, key from frontdesk.registration where key = $1)
     order by accepted_at desc limit 100`,
    [key, unseenMs],
  );
  const { others = [] } = registration;
  const person = personOf(registration);
  for (const { key: otherKey, sealed_body: sealedBody, patient_id: id } of rows) {
    if (id !== null && others.includes(id)) continue;
    const other = sealedBody
      ? personOf((openBody(seal, { key: otherKey, sealedBody }) ?? { lastName: "" }) as Registration)
      : // Who cannot be read now is told by the search of the next one.
        await patient(id ?? "").catch(() => undefined);
    if (other && isSamePerson(person, other)) return true;
  }
  return false;
}

type Person = Pick<PatientSummary, "name" | "birthDate" | "phone">;

const personOf = ({ firstName = "", lastName, birthDate, phone }: Registration): Person => ({
  name: `${firstName} ${lastName}`,
  ...(birthDate && { birthDate }),
  ...(phone && { phone }),
});

// With one birth date nobody has two records of a name within seconds, whatever the phone; without any the phone tells.
function isSamePerson(one: Person, other: Person): boolean {
  if (nameOf(one) !== nameOf(other) || one.birthDate !== other.birthDate) return false;
  return one.birthDate !== undefined || phoneDigits(one.phone ?? "") === phoneDigits(other.phone ?? "");
}

const nameOf = ({ name }: Person) => folded(name).trim().replace(/\s+/g, " ");
