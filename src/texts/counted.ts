type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The form that a language's grammar wants for a number. */
export function counted(language: string, count: number, forms: Forms): string {
  const grammar = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, grammar);
  return forms[grammar.select(count)] ?? forms.other;
}
