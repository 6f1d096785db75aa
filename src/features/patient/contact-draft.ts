import { forgetInTab, isObject, type Kept, keepInTab, keptInTab } from "#client/tab/kept-in-tab.ts";
import {
  type ContactChange,
  contactChangeSchema,
  contactFields,
  type PatientContact,
} from "#contract/patient-contact.ts";
import { isSameContact } from "#domain/people/is-same-contact.ts";
import { tidyPhone } from "#domain/people/phone-digits.ts";
import { sayIssue } from "#texts/say-issue.ts";

/** What stands in the boxes, the lines of the address in one. */
export type ContactDraft = Record<ContactBox, string>;

export const contactBoxes = ["phone", "email", "line", "city", "state", "postalCode", "country"] as const;

export type ContactBox = (typeof contactBoxes)[number];

export const draftOf = ({ phone = "", email = "", address = {} }: PatientContact): ContactDraft => ({
  phone,
  email,
  line: (address.line ?? []).join("\n"),
  city: address.city ?? "",
  state: address.state ?? "",
  postalCode: address.postalCode ?? "",
  country: address.country ?? "",
});

function contactOf({ phone, email, line, ...parts }: ContactDraft): PatientContact {
  const lines = line
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
  const address = Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => (part.trim() ? [[name, part.trim()]] : [])),
  );
  return {
    phone: tidyPhone(phone),
    email: email.trim(),
    address: { ...(lines.length > 0 && { line: lines }), ...address },
  };
}

/** What is to be changed, or what is wrong with which box; neither when everything is as it was. */
export type ContactReading = { change?: ContactChange; errors: Map<ContactBox, string> };

/** Reads the boxes with the server's own schema. `before`: what the record is taken to have. */
export function readContact(draft: ContactDraft, before: PatientContact): ContactReading {
  const after = contactOf(draft);
  const changed = contactFields.filter((field) => !isSameContact(after[field], before[field]));
  if (changed.length === 0) return { errors: new Map() };
  const fields = Object.fromEntries(changed.map((field) => [field, after[field]]));
  const expected = Object.fromEntries(
    changed.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  );
  const { data, error } = contactChangeSchema.safeParse({ ...fields, expected }, { error: sayIssue });
  if (data) return { change: data, errors: new Map() };
  return { errors: new Map(error.issues.map(({ path, message }) => [boxOf(path), message])) };
}

function boxOf([field, part]: PropertyKey[]): ContactBox {
  const name = field === "address" ? part : field;
  return contactBoxes.find((box) => box === name) ?? "line";
}

type KeptDraft = Kept & { draft: ContactDraft; before: PatientContact };

const nameOf = (patientId: string) => `frontdesk.contact.1 ${patientId}`;

/** What this person typed on this patient's page and did not send; `before`: what the record had then. */
export const keptDraft = (patientId: string, staffId: string | undefined) =>
  keptInTab<KeptDraft>(nameOf(patientId), staffId, isDraft);

export function keepDraft(patientId: string, draft: Omit<KeptDraft, "savedAt">): void {
  const kept: KeptDraft = { ...draft, savedAt: Date.now() };
  keepInTab(nameOf(patientId), kept);
}

export const forgetDraft = (patientId: string) => forgetInTab(nameOf(patientId));

const isDraft = (kept: unknown): kept is KeptDraft =>
  isObject(kept) &&
  isObject(kept["before"]) &&
  isObject(kept["draft"]) &&
  contactBoxes.every((box) => typeof (kept["draft"] as Record<string, unknown>)[box] === "string");
