import type { FirstFreeList } from "#contract/availability.ts";
import type { PatientVisits } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import { matchesWords } from "#domain/people/matches-words.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";

/** One of the practitioner's box: somebody, or anybody of a specialty. `start`, ISO 8601, is when they are free next. */
export type PractitionerChoice =
  | { kind: "one"; id: string; practitioner: PractitionerSummary; start?: string; lastSeen?: string }
  | { kind: "any"; id: string; specialty: string; start?: string };

type Sources = {
  practitioners: readonly PractitionerSummary[];
  firstFree?: FirstFreeList;
  visits?: PatientVisits;
};

/**
 * What the practitioner's box offers for a typed text: whom the patient saw last, then each specialty, with anybody of it
 * before those who are free first.
 */
export function practitionerOptions(sources: Sources, typed: string): PractitionerChoice[] {
  const { practitioners, firstFree, visits } = sources;
  const starts = new Map(
    firstFree?.practitioners.map(({ practitionerId, start }) => [practitionerId, start]),
  );
  const seen = new Map(
    visits?.practitioners.map(({ practitionerId, lastSeen }) => [practitionerId, lastSeen]),
  );
  const ones = practitioners
    .filter(({ name, specialty = "" }) => matchesWords(`${name} ${specialty} ${usualText(specialty)}`, typed))
    .map((practitioner) => {
      const { id } = practitioner;
      return { kind: "one" as const, id, practitioner, start: starts.get(id), lastSeen: seen.get(id) };
    });
  const known = ones.filter(({ lastSeen }) => lastSeen).sort((a, b) => compare(b.lastSeen, a.lastSeen));
  const others = ones.filter(({ lastSeen }) => !lastSeen);
  return [...known, ...bySpecialty(others, practitioners, { typed, starts })];
}

type One = Extract<PractitionerChoice, { kind: "one" }>;
type Asked = { typed: string; starts: Map<string, string | undefined> };

function bySpecialty(
  ones: One[],
  all: readonly PractitionerSummary[],
  { typed, starts }: Asked,
): PractitionerChoice[] {
  const specialties = [...new Set(all.map(({ specialty = "" }) => specialty))].sort();
  return specialties.flatMap((specialty, index): PractitionerChoice[] => {
    const members = ones
      .filter((one) => (one.practitioner.specialty ?? "") === specialty)
      .sort((a, b) => compare(a.start ?? "~", b.start ?? "~"));
    const whole = all.filter((one) => one.specialty === specialty);
    const isOffered =
      specialty &&
      whole.length > 1 &&
      matchesWords(`${texts.practitioner.anyOf(usualText(specialty))} ${specialty}`, typed);
    if (!isOffered) return members;
    const [start] = whole.flatMap(({ id }) => starts.get(id) ?? []).sort();
    const any: PractitionerChoice[] = [{ kind: "any", id: `any-${index}`, specialty, start }];
    return any.concat(members);
  });
}

const compare = (a = "", b = "") => (a < b ? -1 : Number(a > b));
