/** What a clinic begins with that has no texts of its own, as its records keep it. `texts/usual` says it in each language. */
export const usualTexts = {
  reasons: [
    "Annual check-up",
    "Follow-up after last visit",
    "Test results",
    "New medication",
    "Recurring pain",
    "Second opinion",
  ],
  instructions: [
    "Please arrive 10 minutes early.",
    "Please bring your medication list.",
    "Please fast for 8 hours before your visit (water is fine).",
    "Please bring previous results and referral letters.",
  ],
  cancelReasons: [
    { text: "Can't come", who: "patient" },
    { text: "Is ill", who: "patient" },
    { text: "No longer needed", who: "patient" },
    { text: "Going elsewhere", who: "patient" },
    { text: "Practitioner is away", who: "clinic" },
    { text: "No room or equipment", who: "clinic" },
    { text: "Left before being seen", who: "patient" },
    { text: "Booked by mistake", who: "clinic" },
  ],
} as const;

/** One of the texts with which every clinic begins. */
export type UsualText =
  | (typeof usualTexts)["reasons" | "instructions"][number]
  | (typeof usualTexts)["cancelReasons"][number]["text"];
