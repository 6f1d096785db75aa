import { ar } from "#contract/texts/my-day/ar.ts";
import { en } from "#contract/texts/my-day/en.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";

/** The words of this page; read them while rendering. */
export const t = pageTexts({ en, ar });
