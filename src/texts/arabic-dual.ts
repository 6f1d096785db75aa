const duals = /(?<![\p{L}])(ثانيت|دقيقت|ساعت|يوم|أسبوع|شهر|سنت|عام)ان(?![\p{L}])/gu;

/** A length of time as it is said in Arabic after another word: two of something end otherwise then, أسبوعان but بعد أسبوعين. */
export const afterWord = (duration: string): string => duration.replace(duals, "$1ين");
