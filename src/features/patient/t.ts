import { ar } from "#features/patient/texts/ar.ts";
import { en } from "#features/patient/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

/** The words of a patient's page and of finding one; read them while rendering. */
export const t = pageTexts({ en, ar });
