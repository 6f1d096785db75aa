import { Button } from "../button.tsx";
import { Offers } from "../offers/offers.tsx";
import styles from "./question.module.css";

type QuestionProps = {
  /** The question; nothing is said beside the answers where it is hidden. */
  text: string;
  isHidden?: boolean;
  way: (control: string) => string;
  answers: readonly { text: string; isTaken?: boolean; onTake: () => void }[];
};

/** A question about what was typed, with each answer one press away. One that stands already is pressed in. */
export function Question({ text, isHidden = false, way, answers }: QuestionProps) {
  return (
    <Offers className={styles.question} label={text} way={way}>
      {!isHidden && <span className={styles.text}>{text}</span>}
      {answers.map((answer) => (
        <Button aria-pressed={answer.isTaken} key={answer.text} onClick={answer.onTake}>
          {answer.text}
        </Button>
      ))}
    </Offers>
  );
}
