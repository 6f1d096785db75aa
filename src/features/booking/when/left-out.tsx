import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { numberText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";

const words = pageTexts({ en, ar });

/** That not all of a pasted text could be kept. */
export function LeftOut({ count }: { count: number }) {
  return <output>{words().leftOut(count, numberText(count))}</output>;
}
