import { useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { type MoveReading, readMove } from "#domain/typed/read-move.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { timeText } from "#texts/format.ts";
import { locale } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import { t } from "./t.ts";

type Time = { start: Date; end: Date };

/** What is typed for another time, and what it means; nothing typed is the time that it has. */
export function useMoveTime(appointment: AppointmentView, timeZone: string) {
  const today = wallClockDay(useNow(60_000), timeZone);
  const [typed, setTyped] = useState("");
  // Another reading of what is typed, or one of two equal times in autumn, by the text that it was chosen for.
  const [chosen, setChosen] = useState<{ typed: string; start: Date }>();
  const [practitionerId, choosePractitioner] = useState(appointment.practitionerId ?? "");
  const from = { start: new Date(appointment.start ?? ""), end: new Date(appointment.end ?? "") };
  const length = from.end.getTime() - from.start.getTime();
  const timeAt = (start: Date): Time => ({ start, end: new Date(start.getTime() + length) });
  const reading = typed.trim() ? readMove(typed, { from, today, timeZone, locale }) : undefined;
  const choice = chosen?.typed === typed ? timeAt(chosen.start) : undefined;
  const read = reading?.kind === "time" ? reading : undefined;
  return {
    typed,
    type: setTyped,
    practitionerId,
    choosePractitioner,
    time: choice ?? read ?? (typed.trim() ? undefined : from),
    other: read?.other && !choice ? timeAt(read.other) : undefined,
    takeOther: () => read?.other && setChosen({ typed, start: read.other }),
    /** The two times that are meant by what is typed. */
    twice: reading?.kind === "twice" ? reading.instants : undefined,
    isChosen: (start: Date) => choice?.start.getTime() === start.getTime(),
    choose: (start: Date) => setChosen({ typed, start }),
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
    default:
      return undefined;
  }
}
