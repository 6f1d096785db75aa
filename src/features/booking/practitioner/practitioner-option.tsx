import { matchedRanges } from "#domain/people/matched-ranges.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { birthDateText, visitText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import styles from "#ui/combobox/option.module.css";
import { MarkedText } from "#ui/marked-text.tsx";
import type { PractitionerChoice } from "./practitioner-options.ts";

type PractitionerOptionProps = {
  choice: PractitionerChoice;
  typed: string;
  timeZone: string;
  /** It is known when everybody is free. */
  isLoaded: boolean;
};

/** One practitioner, or anybody of a specialty, with what was typed marked and the first free time. */
export function PractitionerOption({ choice, typed, timeZone, isLoaded }: PractitionerOptionProps) {
  const { start } = choice;
  const free = start
    ? texts.practitioner.firstFree(visitText(new Date(start), timeZone))
    : texts.practitioner.noneFree;
  return (
    <span className={styles.option}>
      <span className={styles.name}>{nameOf(choice, typed)}</span>{" "}
      {isLoaded && <span className={styles.end}>{free}</span>}{" "}
      <Details choice={choice} timeZone={timeZone} typed={typed} />
    </span>
  );
}

const marked = (text: string, typed: string) => (
  <bdi>
    <MarkedText ranges={matchedRanges(text, typed)} text={text} />
  </bdi>
);

const nameOf = (choice: PractitionerChoice, typed: string) =>
  choice.kind === "any" ? (
    texts.practitioner.anyOf(isolated(usualText(choice.specialty)))
  ) : (
    <span>{marked(choice.practitioner.name, typed)}</span>
  );

function Details({
  choice,
  typed,
  timeZone,
}: Pick<PractitionerOptionProps, "choice" | "typed" | "timeZone">) {
  if (choice.kind === "any") return undefined;
  const { practitioner, lastSeen } = choice;
  if (!practitioner.specialty && !lastSeen) return undefined;
  return (
    <span className={styles.details}>
      {practitioner.specialty && marked(usualText(practitioner.specialty), typed)}
      {lastSeen && (
        <span className={styles.seen}>
          {" "}
          {texts.practitioner.saw(birthDateText(wallClockDay(new Date(lastSeen), timeZone)))}
        </span>
      )}
    </span>
  );
}
