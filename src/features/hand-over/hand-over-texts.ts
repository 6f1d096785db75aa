import { ar } from "#features/hand-over/texts/ar.ts";
import { en } from "#features/hand-over/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

export const handOverTexts = pageTexts({ en, ar });
