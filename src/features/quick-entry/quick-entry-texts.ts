import { ar } from "#features/quick-entry/texts/ar.ts";
import { en } from "#features/quick-entry/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

export const quickEntryTexts = pageTexts({ en, ar });
