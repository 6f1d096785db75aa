import { ar } from "#features/audit/texts/ar.ts";
import { en } from "#features/audit/texts/en.ts";
import { pageTexts } from "#texts/page-texts.ts";

export const auditTexts = pageTexts({ en, ar });
