// What is fetched once the form stands, as one script: modules that several scripts share would be cut out of the
// page's first one, which then weighs two kilobytes more.
export { cleanPasted } from "#domain/clean-pasted.ts";
export { readWhen } from "#domain/typed-when.ts";
export { BookedNotice } from "./booked-notice.tsx";
export { BookingOutcome } from "./booking-outcome.tsx";
export { CalendarButton } from "./calendar-button.tsx";
export { DayPanel } from "./day-panel.tsx";
export { FilledNotice } from "./filled-notice.tsx";
export { HoldNote } from "./hold-note.tsx";
export { LeftOut } from "./left-out.tsx";
export { LinkNotice } from "./link-notice.tsx";
export { MinutesStay } from "./minutes-stay.tsx";
export { NextFree } from "./next-free.tsx";
export { OtherReading } from "./other-reading.tsx";
export { RestoredNotice } from "./restored-notice.tsx";
export { TemplatePicker } from "./template-picker.tsx";
export { TimeVerdict } from "./time-verdict.tsx";
export { UndoneNotice } from "./undone-notice.tsx";
export { WhenPreview } from "./when-preview.tsx";
