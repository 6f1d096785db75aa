import { Question } from "./question.tsx";

/** What typed words were read as. */
export type TypedReading<Value> = {
  meant: Value;
  /** What else they could mean. */
  other?: Value;
  /** Which of them is asked; without it the other one is only offered. */
  question?: string;
  /** Neither is taken before it is answered. */
  isOpen?: boolean;
};

type ReadingQuestionProps<Value> = {
  reading: TypedReading<Value>;
  say: (value: Value) => string;
  didYouMean: (said: string) => string;
  way: (control: string) => string;
  onTake: (value: Value) => void;
};

/** What typed words could have meant, one press away: all of it where it is asked, and else what was not taken. */
export function ReadingQuestion<Value>(props: ReadingQuestionProps<Value>) {
  const { reading, say, didYouMean, way, onTake } = props;
  const { meant, other, question, isOpen } = reading;
  const answer = (value: Value, isTaken?: boolean) => ({
    text: question ? say(value) : didYouMean(say(value)),
    isTaken,
    onTake: () => onTake(value),
  });
  return (
    <Question
      answers={[
        ...(question ? [answer(meant, isOpen ? undefined : true)] : []),
        ...(other === undefined ? [] : [answer(other)]),
      ]}
      isHidden={!question}
      text={question ?? (other === undefined ? "" : didYouMean(say(other)))}
      way={way}
    />
  );
}
