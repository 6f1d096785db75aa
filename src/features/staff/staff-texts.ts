import { ar } from "#features/staff/texts/ar.ts";
import { en } from "#features/staff/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

export const staffTexts = pageTexts({ en, ar });
