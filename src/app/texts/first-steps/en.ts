/** What to try in the demo, in English. */
export const en = {
  title: "Welcome to the demo clinic. Try this:",
  close: "Hide these tips",
  desk: {
    chips: "See who is waiting, who is late and what overlaps: press a chip above the schedule.",
    book: "Book a visit for Jane Doe with Dr. Chen",
    requests: "Book what clinicians asked for",
    keys: "Press Ctrl+K and type: jane doe fu 2w dr chen",
  },
  clinician: {
    room: "The patient in the room comes first on your page: press Done when the visit is over.",
    followUp: "Press Follow-up beside a visit to book the next one.",
    handOver: "Press Hand over to have reception find a time.",
    schedule: "See everyone's day",
  },
  admin: {
    staff: "Choose who can sign in",
    audit: "Read who did what",
  },
};
