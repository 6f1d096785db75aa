// What is fetched once the form stands, as one script: modules that several scripts share would be cut out of the
// page's first one, which then weighs two kilobytes more.
export { cleanPasted } from "#domain/typed/clean-pasted.ts";
export { readWhen } from "#domain/typed/typed-when.ts";
export { DayPanel } from "#features/booking/day/day-panel.tsx";
export { FilledNotice } from "#features/booking/draft/filled-notice.tsx";
export { LinkNotice } from "#features/booking/draft/link-notice.tsx";
export { RestoredNotice } from "#features/booking/draft/restored-notice.tsx";
export { TemplatePicker } from "#features/booking/fields/template-picker.tsx";
export { HoldNote } from "#features/booking/hold/hold-note.tsx";
export { BookedNotice } from "#features/booking/outcome/booked-notice.tsx";
export { BookingOutcome } from "#features/booking/outcome/booking-outcome.tsx";
export { UndoneNotice } from "#features/booking/outcome/undone-notice.tsx";
export { CalendarButton } from "#features/booking/time/calendar-button.tsx";
export { LeftOut } from "#features/booking/time/left-out.tsx";
export { MinutesStay } from "#features/booking/time/minutes-stay.tsx";
export { NextFree } from "#features/booking/time/next-free.tsx";
export { OtherReading } from "#features/booking/time/other-reading.tsx";
export { TimeVerdict } from "#features/booking/time/time-verdict.tsx";
export { WhenPreview } from "#features/booking/time/when-preview.tsx";
