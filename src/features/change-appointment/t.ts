import { ar } from "#features/change-appointment/texts/ar.ts";
import { en } from "#features/change-appointment/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

/** What moves and cancels an appointment; read it while rendering. */
export const t = pageTexts({ en, ar });
