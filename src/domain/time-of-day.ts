import type { TimeOfDay } from "./wall-clock.ts";
import { westernDigits } from "./western-digits.ts";

// 9 · 9:30 · 9.30 · 9 30 · 9h30 · 930 · 0930, and after it am, pm, a, p, a.m., p.m., or the Arabic ص and م, in letters or words.
const typed =
  /^(\d{1,2})(?:[:.h]?([0-5]\d)|h)?(?:([ap])\.?(?:m\.?)?|(ص(?:باحا)?|الصبح|الصباح)|(م(?:ساء)?|ظهرا|الظهر|عصرا|المساء|بعدالظهر))?$/;

/**
 * A typed time of day, such as `9:30`, `930`, `2pm` or `٩:٣٠ ص`; undefined when it cannot be read as one. A clinic means the
 * afternoon by an hour from 1 to 6, unless it begins with a zero or says otherwise.
 */
export function readTimeOfDay(text: string): TimeOfDay | undefined {
  const plain = westernDigits(text)
    .normalize("NFD")
    .replace(/[\s\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  const match = typed.exec(plain);
  if (!match) return undefined;
  const [, hours = "", minutes = "00", latinHalf, morning, afternoon] = match;
  const half = latinHalf ?? (morning && "a") ?? (afternoon && "p");
  const hour = hourOfDay(hours, half);
  return hour === undefined ? undefined : `${String(hour).padStart(2, "0")}:${minutes}`;
}

function hourOfDay(hours: string, half: string | undefined): number | undefined {
  const hour = Number(hours);
  if (half === undefined) return /^[1-6]$/.test(hours) ? hour + 12 : hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
