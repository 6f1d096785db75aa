/** A name for use within a sentence, set apart so that its direction of writing does not turn the rest around. */
export const isolated = (name: string) => `\u2068${name}\u2069`;
