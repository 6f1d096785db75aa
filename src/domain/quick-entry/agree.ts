import { dayWords } from "#domain/typed/day-words.ts";
import { shiftDay, weekdayOf } from "../calendar-day.ts";
import type { FoundPart } from "./find-parts.ts";
import type { QuickClinic, QuickDoubt, QuickField, QuickValues } from "./quick-reading.ts";
import { plainText } from "./quick-words.ts";

type Read = FoundPart & { text: string };

type Agreed = { meanings: QuickValues[][]; values: QuickValues; doubts: QuickDoubt[] };

/** What the parts of a line say together. Two that say different things of one field are a doubt. */
export function agree(parts: Read[], clinic: QuickClinic): Agreed {
  const meanings = narrowed(withWeekday(parts, clinic));
  const values: QuickValues = {};
  const doubts: QuickDoubt[] = [];
  for (const field of singleFields) {
    const said = saying(meanings, field);
    const different = distinct(said.map(({ value }) => ({ [field]: value })));
    if (different.length === 1) Object.assign(values, different[0]);
    if (different.length > 1)
      doubts.push({
        text: said.map(({ at }) => parts[at]?.text).join(" / "),
        choices: different.toSorted(byText),
      });
  }
  const patient = saying(meanings, "patient").map(({ value }) => value);
  if (patient.length > 0) values.patient = patient.join(" ");
  const instructions = saying(meanings, "instructions").flatMap(({ value }) => value ?? []);
  if (instructions.length > 0) values.instructions = instructions;
  if (values.day && saying(meanings, "isAbout").length > 0) values.isAbout = true;
  meanings.forEach((choices, at) => {
    if (choices.length > 1) doubts.push({ text: parts[at]?.text ?? "", choices: orSaid(choices, values) });
  });
  return { meanings, values, doubts: doubts.toSorted((a, b) => byText(a.choices, b.choices)) };
}

/** What another part says surely of the same field is one of the choices, and sure no longer. */
function orSaid(choices: QuickValues[], values: QuickValues): QuickValues[] {
  const field = singleFields.find((one) => choices.every((choice) => choice[one] !== undefined));
  const said = field && values[field];
  if (!field || said === undefined) return choices;
  delete values[field];
  return [...choices, { [field]: said }];
}

const singleFields = [
  "phone",
  "born",
  "practitioner",
  "specialty",
  "day",
  "time",
  "dayPart",
  "minutes",
  "type",
  "priority",
  "service",
  "reason",
] as const satisfies QuickField[];

/** What the sure meanings say of a field, each with the place of its part. */
function saying<Field extends QuickField>(meanings: QuickValues[][], field: Field) {
  return meanings.flatMap(([meaning, ...others], at) =>
    meaning?.[field] !== undefined && others.length === 0 ? [{ at, value: meaning[field] }] : [],
  );
}

/** A weekday beside an interval is the one that is nearest to its end: Friday in about two weeks. */
function withWeekday(parts: Read[], clinic: QuickClinic): QuickValues[][] {
  const { today } = clinic;
  const weekdays = parts.filter(
    ({ meanings, text }) => meanings.length === 1 && isWeekdayAlone(text, clinic),
  );
  const intervals = parts.filter(
    ({ reader, meanings }) => meanings.length === 1 && isAhead(reader, meanings),
  );
  const [weekday] = weekdays;
  const [interval] = intervals;
  const target = interval?.meanings[0]?.day;
  const named = weekday?.meanings[0]?.day;
  if (weekdays.length !== 1 || intervals.length !== 1 || !target || !named)
    return parts.map(({ meanings }) => meanings);
  const day = nearest(target, weekdayOf(named), today);
  return parts.map((part) =>
    part === weekday || part === interval ? [{ ...part.meanings[0], day }] : part.meanings,
  );
}

/** Whether a part names a weekday and no date: `fri`, `on friday`. */
export const isWeekdayAlone = (text: string, { locale }: QuickClinic) =>
  dayWords(locale).weekdays.has(plainText(text).replace(/^(?:on|this|next|يوم) /, ""));

const isAhead = (reader: string, [meaning]: QuickValues[]) =>
  (reader === "interval" || reader === "length") && meaning?.day !== undefined;

function nearest(target: string, weekday: number, today: string): string {
  const around = [0, 1, -1, 2, -2, 3, -3].map((days) => shiftDay(target, days));
  return around.find((day) => weekdayOf(day) === weekday && day >= today) ?? target;
}

/** A meaning of a doubtful part goes when another part says that already; one that is left is meant. */
function narrowed(meanings: QuickValues[][]): QuickValues[][] {
  const isSaid = (choice: QuickValues) =>
    singleFields.some((field) => choice[field] !== undefined && saying(meanings, field).length > 0);
  return meanings.map((choices) => {
    if (choices.length < 2) return choices;
    const same = choices.find((choice) =>
      singleFields.some(
        (field) =>
          choice[field] !== undefined && saying(meanings, field).some(({ value }) => value === choice[field]),
      ),
    );
    const unsaid = choices.filter((choice) => !isSaid(choice));
    if (same) return [same];
    return unsaid.length > 0 ? unsaid : choices;
  });
}

function distinct(values: QuickValues[]): QuickValues[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
