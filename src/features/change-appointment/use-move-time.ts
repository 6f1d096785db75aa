import { useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { type MoveReading, readMove } from "#domain/typed/read-move.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { timeText } from "#texts/format.ts";
import { locale } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import { t } from "./t.ts";

type Time = { start: Date; end: Date };

/** What is typed for another time, and what it means; nothing typed is the time that it has. */
export function useMoveTime(appointment: AppointmentView, timeZone: string) {
  const clock = useNow(15_000);
  const [typed, setTyped] = useState("");
  // Another reading of what is typed, by the text that it was chosen for.
  const [chosen, setChosen] = useState<{ typed: string; time: Time }>();
  const [practitionerId, choosePractitioner] = useState(appointment.practitionerId ?? "");
  const from = { start: new Date(appointment.start ?? ""), end: new Date(appointment.end ?? "") };
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
