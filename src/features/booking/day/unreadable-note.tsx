import type { AppointmentList } from "#contract/appointment-view.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { numberText, timeRangeText, timeText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Icon } from "#ui/icon.tsx";
import styles from "./day-panel.module.css";

const words = pageTexts({ en, ar });

type Unreadable = NonNullable<AppointmentList["unreadable"]>;

type UnreadableNoteProps = { unreadable?: Unreadable; practitionerId?: string; timeZone: string };

/** Says that the clinic's records have appointments on this day that cannot be shown, and when they are. */
export function UnreadableNote({ unreadable, practitionerId, timeZone }: UnreadableNoteProps) {
  const theirs = (unreadable ?? []).filter(
    (one) => !practitionerId || !one.practitionerId || one.practitionerId === practitionerId,
  );
  if (theirs.length === 0) return null;
  const times = theirs.flatMap((one) => timeOf(one, timeZone));
  return (
    <p className={styles.unreadable}>
      <Icon name="warning" size={16} />
      <span>{words().unreadable(theirs.length, numberText(theirs.length), times.join(", "))}</span>
    </p>
  );
}

function timeOf({ start, end }: Unreadable[number], timeZone: string): string[] {
  if (!start) return [];
  const from = new Date(start);
  return [isolated(end ? timeRangeText(from, new Date(end), timeZone) : timeText(from, timeZone))];
}
