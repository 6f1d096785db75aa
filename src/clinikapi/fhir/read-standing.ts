import { readList, readRecord, readReferenceId } from "./read-element.ts";

/** Why a patient's record may not be the one to go on with. */
export type Standing =
  /** `on` is a day, a month or a year, where the records have one. */
  | { kind: "deceased"; on?: string }
  /** Another record, by its id, is in its place. */
  | { kind: "merged"; into: string }
  | { kind: "inactive" };

/** How a record stands, in flat form or FHIR's; nothing when it is as any other. */
export function readStanding(json: unknown): Standing | undefined {
  const { active, deceasedBoolean, deceasedDateTime, link } = readRecord(json);
  const replaced = readList(link)
    .map(readRecord)
    .find(({ type }) => type === "replaced-by");
  const into = replaced && readReferenceId("Patient", replaced.other);
  if (into) return { kind: "merged", into };
  const day =
    typeof deceasedDateTime === "string" ? /^\d{4}(-\d\d){0,2}/.exec(deceasedDateTime)?.[0] : undefined;
  if (day) return { kind: "deceased", on: day };
  if (deceasedBoolean === true || deceasedDateTime !== undefined) return { kind: "deceased" };
  return active === false ? { kind: "inactive" } : undefined;
}
