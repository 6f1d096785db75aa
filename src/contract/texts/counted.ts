type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that a language's grammar wants for a number. */
export function counted(language: string, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}
