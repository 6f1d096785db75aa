// What is fetched once the form stands, as one script: modules that several scripts share would be cut out of the
// page's first one, which then weighs two kilobytes more.
export { DayPanel } from "./day-panel.tsx";
export { HoldNote } from "./hold-note.tsx";
