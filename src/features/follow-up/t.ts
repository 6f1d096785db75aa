import { ar } from "#features/follow-up/texts/ar.ts";
import { en } from "#features/follow-up/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

/** The words of this part; read them while rendering. */
export const t = pageTexts({ en, ar });
