import { useState, useSyncExternalStore } from "react";
import type { Session } from "#contract/session.ts";
import { may, type Role } from "#domain/roles.ts";
import { offsetText, zoneDifference, zoneOffsets } from "#domain/zones/zone-offsets.ts";
import { clockError, hearClock } from "#lib/clock/server-clock.ts";
import { birthDateText, roughDurationText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart } from "#ui/later.tsx";
import styles from "./clock-note.module.css";
import { ar } from "./texts/clock/ar.ts";
import { en } from "./texts/clock/en.ts";

// Hardly ever is there one.
const MovedNote = laterPart(async () => (await import("./moved-note.tsx")).MovedNote, { isOptional: true });

const t = pageTexts({ en, ar });

const toldName = "frontdesk.clock-told";

/**
 * Says once that this computer's clock is wrong, and as long as it is so that its rules for the clinic's zone are not the server's,
 * or that those have moved appointments.
 */
export function ClockNote({ clinic, role }: { clinic: Session["clinic"]; role: Role }) {
  const error = useSyncExternalStore(hearClock, clockError);
  const [wasTold, setTold] = useState(() => sessionStorage.getItem(toldName) !== null);
  const [difference] = useState(
    () =>
      clinic.offsets &&
      zoneDifference(zoneOffsets(clinic.timeZone, new Date(clinic.offsets[0]?.from ?? 0)), clinic.offsets),
  );
  const close = () => {
    sessionStorage.setItem(toldName, "1");
    setTold(true);
  };
  const mayMove = may(role, "book-any");
  return (
    <>
      <output className={styles.notes}>
        {difference && (
          <span className={styles.note}>
            {t().zone({
              zone: isolated(clinic.timeZone),
              day: birthDateText(difference.from.slice(0, 10)),
              mine: isolated(offsetText(difference.mine)),
              theirs: isolated(offsetText(difference.theirs)),
            })}
          </span>
        )}
        {error !== 0 && !wasTold && (
          <span className={styles.note}>
            {(error > 0 ? t().fast : t().slow)(roughDurationText(Math.abs(error)))}
            <IconButton icon="close" label={texts.close} onClick={close} />
          </span>
        )}
      </output>
      {clinic.hasMovedVisits && mayMove && <MovedNote />}
    </>
  );
}
