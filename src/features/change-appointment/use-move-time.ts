import { useState } from "react";
import type { AskedChange } from "#client/addresses/ask-for-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { type MoveReading, readMove } from "#domain/typed/read-move.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { timeText } from "#texts/format.ts";
import { locale } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import { t } from "./t.ts";

type Time = { start: Date; end: Date };

/** What is typed for another time, and what it means; nothing typed is the time that it has. */
export function useMoveTime(appointment: AppointmentView, timeZone: string, to: AskedChange["to"] = {}) {
  const clock = useNow(15_000);
  const [typed, setTyped] = useState(to.typed ?? "");
  const from = { start: new Date(appointment.start ?? ""), end: new Date(appointment.end ?? "") };
  // Another reading of what is typed, or where it was dropped, by the text that it was chosen for.
  const [chosen, setChosen] = useState(
    to.start ? { typed: "", time: droppedAt(from, new Date(to.start), to.end) } : undefined,
  );
  const [practitionerId, choosePractitioner] = useState(
    to.practitionerId ?? appointment.practitionerId ?? "",
  );
  const [today, now] = [wallClockDay(clock, timeZone), wallClockTime(clock, timeZone)];
  const reading = typed.trim() ? readMove(typed, { from, today, now, timeZone, locale }) : undefined;
  const choice = chosen?.typed === typed ? chosen.time : undefined;
  const read = reading?.kind === "time" ? reading : undefined;
  return {
    typed,
    type: setTyped,
    practitionerId,
    choosePractitioner,
    time: choice ?? read ?? (typed.trim() ? undefined : from),
    other: choice ? undefined : read?.other,
    /** The times one of which is meant by what is typed. */
    choices: reading?.kind === "twice" || reading?.kind === "which" ? reading : undefined,
    isChosen: ({ start }: Time) => choice?.start.getTime() === start.getTime(),
    choose: (time: Time) => setChosen({ typed, time }),
    obstacle: choice ? undefined : obstacleText(reading, timeZone),
  };
}

const droppedAt = ({ start, end }: Time, from: Date, until?: string): Time => ({
  start: from,
  end: until ? new Date(until) : new Date(from.getTime() + end.getTime() - start.getTime()),
});

export type MoveTime = ReturnType<typeof useMoveTime>;

function obstacleText(reading: MoveReading | undefined, timeZone: string): string | undefined {
  switch (reading?.kind) {
    case "unreadable":
      return t().unreadable;
    case "never":
      return t().never(timeText(reading.next, timeZone));
    case "twice":
      return t().twice;
    case "which":
      return t().which;
    default:
      return undefined;
  }
}
