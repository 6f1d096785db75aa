import { ar } from "#contract/texts/follow-up/ar.ts";
import { en } from "#contract/texts/follow-up/en.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";

/** The words of this part; read them while rendering. */
export const t = pageTexts({ en, ar });
