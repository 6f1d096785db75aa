import { dayWords } from "./day-words.ts";

const around =
  "at @ on from to till until til - – in the of day after next this coming half past quarter o'clock oclock a an right now " +
  "morning afternoon evening noon midday am pm a.m p.m a.m. p.m. for min mins minute minutes h hr hrs hour hours " +
  "day days week weeks month months year years fortnight later ago " +
  "الساعة الساعه في من الى حتى لغاية يوم القادم القادمة المقبل المقبلة الجاي هذا بعد خلال لمدة نصف ربع ساعة ساعتين دقيقة دقائق " +
  "ص م صباحا مساء ظهرا الظهر عصرا الصبح المساء الان حالا ونصف وربع الا ربعا غد " +
  "يومين اسبوع اسبوعين اسابيع شهر شهرين اشهر سنة سنتين سنوات ايام";
const words = new Set(around.split(" "));

/** Whether a word can stand in what somebody types for a day or a time. */
export function isWhenWord(word: string, locale: string): boolean {
  const { months, weekdays, relative } = dayWords(locale);
  const plain = word.replace(/[.,،]+$/, "");
  return (
    /\d/.test(plain) ||
    words.has(plain) ||
    months.has(plain) ||
    isWeekday(plain, weekdays) ||
    relative.has(plain)
  );
}

const isWeekday = (word: string, weekdays: Map<string, number>) =>
  weekdays.has(word) || (word.length > 3 && [...weekdays.keys()].some((name) => name.startsWith(word)));
