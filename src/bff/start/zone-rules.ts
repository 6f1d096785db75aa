import { offsetText, zoneOffsets } from "#domain/zones/zone-offsets.ts";

/** What governments have decided lately: from an instant on a zone's clock is this many minutes ahead of UTC. */
type KnownRule = { zones: readonly string[]; from: string; minutes: number };

// IANA's tz database, releases 2026a to 2026d. A zone is added here when its rules change.
const knownRules: readonly KnownRule[] = [
  {
    zones: ["America/Edmonton", "America/Yellowknife", "America/Inuvik", "Canada/Mountain"],
    from: "2026-11-01T08:00:00Z",
    minutes: -360,
  },
  { zones: ["America/Vancouver", "Canada/Pacific"], from: "2026-11-01T09:00:00Z", minutes: -420 },
  { zones: ["Africa/Casablanca", "Africa/El_Aaiun"], from: "2026-09-20T01:00:00Z", minutes: 0 },
];

const dayMs = 86_400_000;

/**
 * What somebody has to know of the clinic's zone, an IANA name, before anything is booked: the rules of this Node, which come with it, are
 * older than the zone's last known change. Undefined when they know of it.
 */
export function zoneWarning(timeZone: string, reckon: typeof zoneOffsets = zoneOffsets): string | undefined {
  const rule = knownRules.find(({ zones }) => zones.includes(timeZone));
  if (!rule) return undefined;
  // Some days later, so that no change of the same week is in the way.
  const at = new Date(Date.parse(rule.from) + 7 * dayMs);
  const reckoned = reckon(timeZone, at)[0]?.minutes;
  if (reckoned === undefined || reckoned === rule.minutes) return undefined;
  return (
    `${timeZone} is at UTC${offsetText(rule.minutes)} from ${rule.from.slice(0, 10)}, and this Node ` +
    `(time zones ${process.versions["tz"]}) reckons UTC${offsetText(reckoned)}. ` +
    "Times from then on are an hour off until Node is updated; update it before anything is booked."
  );
}
