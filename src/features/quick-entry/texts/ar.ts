import { counted } from "#texts/counted.ts";
import type { en } from "./en.ts";

/** What quick entry says, in Arabic. */
export const ar: typeof en = {
  title: "إدخال سريع",
  placeholder: "jane doe fu 2w dr chen 30m fasting",
  help: "اكتب الحجز بأي ترتيب (بالإنجليزية)، أو اسم صفحة. هذا يملأ النموذج فقط.",
  read: "فُهم هكذا",
  list: "الخيارات",
  goTo: (page) => `انتقل إلى ${page}`,
  fill: "املأ نموذج الحجز",
  replaces: "يستبدل ما في النموذج.",
  whichPatient: (words) => `أي مريض هو «${words}»؟`,
  whichPractitioner: (words) => `أي طبيب هو «${words}»؟`,
  whichMeaning: (words) => `ما معنى «${words}»؟`,
  choices: (count, shown) =>
    counted("ar", count, {
      zero: "لا خيارات",
      one: "خيار واحد",
      two: "خياران",
      few: `${shown} خيارات`,
      many: `${shown} خيارًا`,
      other: `${shown} خيار`,
    }),
  searching: "جارٍ البحث عن المريض…",
  searchFailed: "فشل البحث عن المريض.",
  nobody: (words) => `لم يُعثر على مريض باسم «${words}».`,
  noPractitioner: (words) => `لا طبيب باسم «${words}».`,
  notUnderstood: "غير مفهوم",
  unsure: "غير مؤكد",
  anyOf: (specialty) => `أي طبيب في ${specialty}`,
  born: (day) => `مواليد ${day}`,
  about: (day) => `حوالي ${day}`,
  dayParts: { morning: "صباحًا", afternoon: "بعد الظهر" },
  priority: (value) => `الأولوية ${value}`,
  reason: (text) => `السبب: ${text}`,
  ignore: "تجاهل هذه الكلمات",
  asName: (text) => `اسم: ${text}`,
};
