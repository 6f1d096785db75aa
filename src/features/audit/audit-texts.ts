import { ar } from "#contract/texts/audit/ar.ts";
import { en } from "#contract/texts/audit/en.ts";
import { pageTexts } from "#contract/texts/page-texts.ts";

export const auditTexts = pageTexts({ en, ar });
