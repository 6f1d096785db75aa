import { numberText } from "#contract/texts/format.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";
import { ar } from "#contract/texts/when/ar.ts";
import { en } from "#contract/texts/when/en.ts";

const words = pageTexts({ en, ar });

/** That not all of a pasted text could be kept. */
export function LeftOut({ count }: { count: number }) {
  return <output>{words().leftOut(count, numberText(count))}</output>;
}
