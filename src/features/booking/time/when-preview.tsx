import type { WhenReading } from "#domain/typed/typed-when.ts";
import { typedTexts } from "#texts/typed/question-text.ts";
import { typedWhenText } from "#texts/typed/typed-when-text.ts";
import { ReadingPreview } from "#ui/field/reading-preview.tsx";

/** How what is being typed will be taken, and what Arrow Down makes of it instead. */
export function WhenPreview({ reading }: { reading?: WhenReading }) {
  return (
    <ReadingPreview
      arrowDown={typedTexts().arrowDown}
      meant={reading && typedWhenText(reading.meant)}
      other={reading?.other && typedWhenText(reading.other)}
    />
  );
}
