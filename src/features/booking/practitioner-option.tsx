import type { PractitionerSummary } from "#contract/practitioner.ts";
import { matchedRanges } from "#domain/matched-ranges.ts";
import { MarkedText } from "#ui/marked-text.tsx";
import styles from "./option.module.css";

/** One practitioner, with what was typed marked. */
export function PractitionerOption({
  practitioner,
  typed,
}: {
  practitioner: PractitionerSummary;
  typed: string;
}) {
  const { name, specialty } = practitioner;
  return (
    <span className={styles.option}>
      <span className={styles.name}>
        <span>
          <bdi>
            <MarkedText ranges={matchedRanges(name, typed)} text={name} />
          </bdi>
        </span>
      </span>{" "}
      {specialty && (
        <bdi className={styles.end}>
          <MarkedText ranges={matchedRanges(specialty, typed)} text={specialty} />
        </bdi>
      )}
    </span>
  );
}
