import { type Registration, registrationSchema } from "#contract/registration.ts";
import { tidyPhone } from "#domain/people/phone-digits.ts";
import type { TypedPerson } from "#domain/people/typed-person.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { RegisterTexts } from "#features/booking/texts/register/en.ts";
import { sayIssue } from "#texts/say-issue.ts";
import { texts } from "#texts/texts.ts";

/** What stands in the fields of a new patient, as typed. */
export type RegistrationDraft = TypedPerson & {
  gender: string;
  /** "yes" when somebody said that nobody knows the birth date. */
  birthDateUnknown: "" | "yes";
};

export type RegistrationField = Exclude<keyof RegistrationDraft, "birthDateUnknown">;

/** The fields from the first to the last. */
export const registrationFields = [
  "firstName",
  "lastName",
  "birthDate",
  "phone",
  "email",
  "gender",
] as const satisfies RegistrationField[];

/** Who is being registered, the `Idempotency-Key` of it, and the patients, by id, who were said to be somebody else. */
export type KeptRegistration = { key: string; draft: RegistrationDraft; others: string[] };

/** Reads what was kept of a registration; what was not kept is as `begun`. */
export function readKept(kept: string, begun: RegistrationDraft): KeptRegistration {
  const known = JSON.parse(kept) as Partial<KeptRegistration>;
  return {
    key: known.key ?? crypto.randomUUID(),
    draft: { ...begun, ...known.draft },
    others: known.others ?? [],
  };
}

/** What is registered, or what is wrong with which field, in the order of the fields. */
export type RegistrationReading =
  | { registration: Registration; errors?: undefined }
  | { registration?: undefined; errors: Map<RegistrationField, string> };

/** Reads the fields with the server's own schema. `birthDate` is the day that the typed one means, if it means any. */
export function readRegistration(
  draft: RegistrationDraft,
  birthDate: Day | undefined,
  t: RegisterTexts,
): RegistrationReading {
  const { firstName, lastName, phone, email, gender } = draft;
  const fields = {
    ...(firstName.trim() && { firstName: firstName.trim() }),
    lastName: lastName.trim(),
    ...(birthDate && { birthDate }),
    ...(phone.trim() && { phone: tidyPhone(phone) }),
    ...(email.trim() && { email: email.trim() }),
    ...(gender && { gender }),
  };
  const { data, error } = registrationSchema.safeParse(fields, { error: sayIssue });
  const wrong = new Map((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
  if (draft.birthDate.trim() && !birthDate) wrong.set("birthDate", t.unreadableDate);
  if (!draft.birthDate.trim() && !draft.birthDateUnknown) wrong.set("birthDate", t.birthDateMissing);
  if (data && wrong.size === 0) return { registration: data };
  const errors = registrationFields.flatMap((field) => {
    const message = wrong.get(field);
    return message ? [[field, texts.fieldError(t.fields[field], message)] as const] : [];
  });
  return { errors: new Map(errors) };
}
