import { ar } from "#contract/texts/hand-over/ar.ts";
import { en } from "#contract/texts/hand-over/en.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";

export const handOverTexts = pageTexts({ en, ar });
