import type { Day, TimeOfDay } from "../wall-clock.ts";

/** What a line of quick entry says, as far as it says it. Names are words as typed: whose they are is for a search to find. */
export type QuickValues = {
  /** Words of the patient's name. */
  patient?: string;
  /** The patient's phone, as typed. */
  phone?: string;
  /** The patient's birth date, which tells namesakes apart. */
  born?: Day;
  /** Words of the practitioner's name. */
  practitioner?: string;
  /** A specialty of the clinic, of which anybody will do. */
  specialty?: string;
  day?: Day;
  /** The day is not meant exactly. */
  isAbout?: true;
  time?: TimeOfDay;
  dayPart?: "morning" | "afternoon";
  minutes?: number;
  /** A code of HL7 table 0276. */
  type?: string;
  /** 0, the lowest, to 9, the highest. */
  priority?: number;
  /** A service of the clinic, as the clinic writes it. */
  service?: string;
  reason?: string;
  /** For the patient to read. */
  instructions?: string[];
};

export type QuickField = keyof QuickValues;

/** Words that belong together, from character `start` to before `end` of the line, and what they were read as. */
export type QuickPart = {
  start: number;
  end: number;
  text: string;
  /** `joining` words, such as “please”, mean nothing by themselves; `unknown` ones were not understood. */
  kind: QuickField | "joining" | "unknown" | "doubt";
  /** What was read; empty unless `kind` is a field. */
  values: QuickValues;
};

/** What could be read in several ways: one of the `choices` is meant. `text` is the words that say so. */
export type QuickDoubt = { text: string; choices: QuickValues[] };

/** A line as it was read. What is in doubt is in no value. */
export type QuickReading = { parts: QuickPart[]; values: QuickValues; doubts: QuickDoubt[] };

/** What words are read by. */
export type QuickClinic = {
  today: Day;
  /** What the clinic's clock shows. */
  now?: TimeOfDay;
  /** BCP 47; decides whether 12/3 begins with the month. */
  locale: string;
  practitioners: readonly { id: string; name: string; specialty?: string }[];
  /** The clinic's services, as the clinic writes them. */
  services: readonly string[];
};
