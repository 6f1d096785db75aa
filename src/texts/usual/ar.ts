import type { UsualText } from "#contract/usual-texts.ts";

/** النصوص المعتادة لكل عيادة لم تكتب نصوصها. */
const texts: Record<UsualText, string> = {
  "Annual check-up": "فحص سنوي",
  "Follow-up after last visit": "متابعة بعد الزيارة الأخيرة",
  "Test results": "نتائج التحاليل",
  "New medication": "دواء جديد",
  "Recurring pain": "ألم متكرر",
  "Second opinion": "رأي طبي ثانٍ",
  "Please arrive 10 minutes early.": "يرجى الحضور قبل الموعد بعشر دقائق.",
  "Please bring your medication list.": "يرجى إحضار قائمة أدويتك.",
  "Please fast for 8 hours before your visit (water is fine).":
    "يرجى الصيام 8 ساعات قبل الموعد (يُسمح بالماء).",
  "Please bring previous results and referral letters.": "يرجى إحضار النتائج السابقة وخطابات الإحالة.",
  "Can't come": "لا يستطيع الحضور",
  "Is ill": "مريض",
  "No longer needed": "لم يعد الموعد لازمًا",
  "Going elsewhere": "سيراجع عيادة أخرى",
  "Practitioner is away": "الطبيب غائب",
  "No room or equipment": "لا غرفة أو جهاز متاح",
  "Left before being seen": "غادر قبل المعاينة",
  "Booked by mistake": "حُجز بالخطأ",
};

/** التخصصات والخدمات المعتادة. */
const terms: Record<string, string> = {
  "General Practice": "الطب العام",
  Cardiology: "أمراض القلب",
  Dermatology: "الأمراض الجلدية",
  Pediatrics: "طب الأطفال",
  Gynecology: "أمراض النساء",
  Orthopedics: "جراحة العظام",
  Neurology: "طب الأعصاب",
  Ophthalmology: "طب العيون",
  Psychiatry: "الطب النفسي",
  Endocrinology: "الغدد الصماء",
  Physiotherapy: "العلاج الطبيعي",
  Dentistry: "طب الأسنان",
  Consultation: "استشارة",
  "New patient": "مريض جديد",
  "Follow-up": "متابعة",
  "Check-up": "فحص دوري",
  Vaccination: "تطعيم",
  "Blood test": "تحليل دم",
  "Minor procedure": "إجراء بسيط",
};

/** أسباب الزيارة المألوفة. */
const reasons: Record<string, string> = {
  "Yearly check-up": "فحص سنوي",
  "Medication review": "مراجعة الأدوية",
  "Blood pressure check": "قياس ضغط الدم",
  "Chest pain on exertion": "ألم في الصدر عند بذل الجهد",
  "ECG results": "نتائج تخطيط القلب",
  "X-ray results": "نتائج الأشعة",
  "Sore throat and fever": "التهاب في الحلق وحمّى",
  "Ear ache": "ألم في الأذن",
  "Back pain": "ألم في الظهر",
  "Knee pain": "ألم في الركبة",
  "Shoulder injury": "إصابة في الكتف",
  "Flu shot": "لقاح الإنفلونزا",
  "Well-child visit": "متابعة نمو الطفل",
  Rash: "طفح جلدي",
  Eczema: "إكزيما",
  "Mole check": "فحص شامة",
  "Acne follow-up": "متابعة حب الشباب",
  "Prenatal visit": "متابعة حمل",
  "Contraception advice": "استشارة حول منع الحمل",
  "Knee exercises": "تمارين للركبة",
  "Back exercises": "تمارين للظهر",
  "After surgery": "بعد الجراحة",
};

export const usual: Record<string, string> = { ...texts, ...terms, ...reasons };
