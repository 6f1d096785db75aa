import type { When, WhenReading } from "#domain/typed/typed-when.ts";
import { texts } from "#texts/texts.ts";
import { questionText, typedTexts } from "#texts/typed/question-text.ts";
import { typedWhenText } from "#texts/typed/typed-when-text.ts";
import { Question } from "#ui/question/question.tsx";

/** What the typed words could have meant, one press away: all of it where it is in doubt, and else what was not taken. */
export function WhenQuestion({ reading, onTake }: { reading: WhenReading; onTake: (when: When) => void }) {
  const { meant, other, doubt } = reading;
  const answer = (when: When, isTaken?: boolean) => ({
    text: doubt ? typedWhenText(when) : typedTexts().didYouMean(typedWhenText(when)),
    isTaken,
    onTake: () => onTake(when),
  });
  const isTaken = doubt === "weekday" ? undefined : true;
  return (
    <Question
      answers={[...(doubt ? [answer(meant, isTaken)] : []), ...(other ? [answer(other)] : [])]}
      isHidden={!doubt}
      text={questionText(reading)}
      way={texts.offersWay}
    />
  );
}
