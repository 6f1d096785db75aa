import type { When, WhenReading } from "#domain/typed/typed-when.ts";
import { texts } from "#texts/texts.ts";
import { askedReading, typedTexts } from "#texts/typed/question-text.ts";
import { typedWhenText } from "#texts/typed/typed-when-text.ts";
import { ReadingQuestion } from "#ui/question/reading-question.tsx";

/** What the typed words could have meant, one press away: all of it where it is in doubt, and else what was not taken. */
export function WhenQuestion({ reading, onTake }: { reading: WhenReading; onTake: (when: When) => void }) {
  return (
    <ReadingQuestion
      didYouMean={typedTexts().didYouMean}
      onTake={onTake}
      reading={askedReading(reading)}
      say={typedWhenText}
      way={texts.offersWay}
    />
  );
}
