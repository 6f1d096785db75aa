import type { ShortcutPage, shortcuts } from "#contract/shortcuts.ts";

/** What each key does, in English. */
export const en = {
  title: "Keyboard shortcuts",
  switch: "Use keyboard shortcuts",
  switchAdvice: "Remembered in this browser. Single-key shortcuts are off while you type.",
  pages: {
    everywhere: {
      title: "Everywhere",
      actions: {
        quickEntry: "Open quick entry",
        findPatient: "Find a patient",
        offers: "Go to what is offered",
        list: "Show this list",
      },
    },
    schedule: {
      title: "Schedule, on the visit that has the focus",
      actions: {
        open: "Open it; on free time, book here",
        here: "Check in",
        inside: "Send in to the practitioner",
        left: "Has left",
        missed: "Did not attend",
        move: "Move it",
        length: "Change its length",
        cancel: "Cancel it",
        followUp: "Follow up",
        handOver: "Hand the next visit over to reception",
        undo: "Take back the last step",
      },
    },
    booking: {
      title: "Booking",
      actions: {
        book: "Book the appointment",
        more: "Show or hide more details",
        patient: "Go to the patient",
        practitioner: "Go to the practitioner",
        day: "Go to the date",
        start: "Go to start time",
        reason: "Go to the reason for the visit",
        instructions: "Go to the instructions",
        afresh: "Clear form",
        undo: "Undo the booking just made",
        slip: "Show the slip of the booking just made",
        calendar: "Save a calendar file of the booking just made",
        visits: "Go to the appointments of the day",
        move: "Move the selected appointment",
        cancel: "Cancel the selected appointment",
      },
    },
    myDay: {
      title: "My day",
      actions: {
        followUp: "Follow up the selected visit, or the current patient",
        handOver: "Hand the next visit over to reception",
        move: "Move the selected visit, or the current one",
        cancel: "Cancel the selected visit, or the current one",
      },
    },
  } satisfies PageTexts,
};

type PageTexts = {
  [Page in ShortcutPage]: { title: string; actions: Record<keyof (typeof shortcuts)[Page], string> };
};
