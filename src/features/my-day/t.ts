import { ar } from "#features/my-day/texts/ar.ts";
import { en } from "#features/my-day/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

/** The words of this page; read them while rendering. */
export const t = pageTexts({ en, ar });
