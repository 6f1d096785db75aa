import type { StoryLine } from "#contract/visit-story.ts";
import { t } from "#features/schedule/t.ts";
import { durationText, visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";

type Around = { nameOf: (practitionerId: string) => string | undefined; timeZone: string };

/** What was done to a visit, and by whom, as words of a line. */
export const storyText = (line: StoryLine, around: Around): string =>
  [whatText(line, around), line.by && t().story.by(isolated(line.by))].filter(Boolean).join(" ");

function whatText({ action, was = {}, is = {} }: StoryLine, { nameOf, timeZone }: Around): string {
  if (action === "book") return t().story.booked;
  if (action === "cancel") return t().story.cancelled;
  if (was.status && is.status && was.status !== is.status && is.status in t().statuses)
    return t().story.became(t().statuses[is.status as keyof ReturnType<typeof t>["statuses"]]);
  const isMoved = was.start !== undefined && is.start !== undefined && !isSame(was.start, is.start);
  const wasOf = was.practitionerId !== is.practitionerId && was.practitionerId;
  const from = [isMoved && visitText(new Date(was.start ?? ""), timeZone), wasOf && nameOf(wasOf)].filter(
    Boolean,
  );
  if (from.length > 0) return t().story.moved(isolated(from.join(", ")));
  const minutes = (Date.parse(was.end ?? "") - Date.parse(was.start ?? "")) / 60_000;
  if (was.end && is.end && !isSame(was.end, is.end) && minutes > 0)
    return t().story.lengthened(durationText(minutes));
  return action === "override" ? t().story.overbooked : t().story.changed;
}

const isSame = (a: string, b: string) => Date.parse(a) === Date.parse(b);
