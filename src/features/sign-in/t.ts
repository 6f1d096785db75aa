import { ar } from "#features/sign-in/texts/ar.ts";
import { en } from "#features/sign-in/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

/** The words of signing in; read them while rendering. */
export const t = pageTexts({ en, ar });
