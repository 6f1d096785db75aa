import { useState } from "react";
import { ReadingQuestion, type TypedReading } from "../question/reading-question.tsx";
import { FieldError } from "./field-error.tsx";
import styles from "./reading-field.module.css";
import { ReadingPreview } from "./reading-preview.tsx";
import { TypedField } from "./typed-field.tsx";

/** What was typed, and is asked about or cannot be taken. */
export type Asked<Value> = { text: string; reading?: TypedReading<Value>; refusal?: string };

/** Whether something else than what stands was typed, and nobody has said yet what it means. */
export const isUnsettled = <Value,>(asked: Asked<Value> | undefined): boolean =>
  asked !== undefined && (asked.refusal !== undefined || !asked.reading || asked.reading.isOpen === true);

type ReadingFieldProps<Value> = {
  id: string;
  label: string;
  placeholder: string;
  /** What stands. */
  shown: string;
  read: (text: string) => TypedReading<Value> | undefined;
  /** Why a meaning cannot be taken. */
  refuse: (value: Value) => string | undefined;
  say: (value: Value) => string;
  asked: Asked<Value> | undefined;
  onAsked: (asked: Asked<Value> | undefined) => void;
  onTake: (value: Value) => void;
  words: {
    arrowDown: string;
    unreadable: string;
    didYouMean: (said: string) => string;
    offersWay: (control: string) => string;
  };
};

/**
 * A box in which something is typed in whatever words come to mind. How they are read stands under it; what they could mean
 * besides is one press away, and what contradicts itself is not taken before somebody has chosen.
 */
export function ReadingField<Value>(props: ReadingFieldProps<Value>) {
  const { id, label, placeholder, shown, read, refuse, say, asked, onAsked, onTake, words } = props;
  const [typing, setTyping] = useState<string>();
  const [wantsOther, setWantsOther] = useState(false);
  const readAs = (text: string): TypedReading<Value> | undefined => {
    const reading = read(text);
    // Who has chosen is not asked any more.
    return reading?.other !== undefined && wantsOther
      ? { meant: reading.other, other: reading.meant }
      : reading;
  };
  const take = (value: Value, text: string, open?: TypedReading<Value>) => {
    const refusal = refuse(value);
    if (refusal) return onAsked({ text, refusal });
    onTake(value);
    onAsked(open && { text, reading: open });
  };
  const enter = (text: string) => {
    if (!text.trim()) return onAsked(undefined);
    const reading = readAs(text);
    if (!reading || reading.isOpen) return onAsked({ text, reading });
    const isAsked = reading.question !== undefined || reading.other !== undefined;
    take(reading.meant, text, isAsked ? reading : undefined);
  };
  const reading = typing === undefined ? undefined : readAs(typing);
  const isWrong = isUnsettled(asked);
  const error = isWrong ? (asked?.refusal ?? (asked?.reading ? undefined : words.unreadable)) : undefined;
  return (
    <div className={styles.field}>
      <TypedField
        after={
          <ReadingPreview
            arrowDown={words.arrowDown}
            meant={reading && say(reading.meant)}
            other={reading?.other === undefined ? undefined : say(reading.other)}
          />
        }
        aria-describedby={isWrong ? `${id}-error` : undefined}
        aria-invalid={isWrong || undefined}
        aria-label={label}
        holdsEnter
        id={id}
        onEntered={enter}
        onSwap={reading?.other === undefined ? undefined : () => setWantsOther(!wantsOther)}
        onTyping={(text) => {
          setTyping(text);
          setWantsOther(false);
        }}
        placeholder={placeholder}
        shown={isWrong ? (asked?.text ?? "") : shown}
      />
      {error && <FieldError id={id}>{error}</FieldError>}
      {asked?.reading && !asked.refusal && (
        <div id={isWrong ? `${id}-error` : undefined}>
          <ReadingQuestion
            didYouMean={words.didYouMean}
            onTake={(value) => take(value, say(value))}
            reading={asked.reading}
            say={say}
            way={words.offersWay}
          />
        </div>
      )}
    </div>
  );
}
