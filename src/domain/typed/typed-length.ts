import { typedText } from "./typed-text.ts";

const longestMinutes = 1440;

const words = new Map([
  ["an hour", 60],
  ["one hour", 60],
  ["half an hour", 30],
  ["half hour", 30],
  ["quarter of an hour", 15],
  ["a quarter of an hour", 15],
  ["ساعة", 60],
  ["ساعه", 60],
  ["ساعتين", 120],
  ["ساعتان", 120],
  ["نصف ساعة", 30],
  ["ربع ساعة", 15],
  ["ساعة ونصف", 90],
  ["ساعة الا ربع", 45],
]);

/**
 * A typed length of a visit in minutes: `30m`, `45 min`, `1h`, `1h30`, `1.5 hours`, `نصف ساعة`. It names its unit; undefined
 * when it cannot be read, or when nobody is seen for so long.
 */
export function readLength(text: string): number | undefined {
  const typed = typedText(text).replace(/^(?:for|لمدة) /, "");
  const minutes = words.get(typed) ?? minutesIn(typed) ?? hoursIn(typed);
  const isLength = minutes !== undefined && Number.isInteger(minutes) && minutes > 0;
  return isLength && minutes <= longestMinutes ? minutes : undefined;
}

function minutesIn(typed: string): number | undefined {
  const match = /^(\d{1,4}) ?(?:m|min|mins|minute|minutes|د|دقيقة|دقيقه|دقائق|دقايق)$/.exec(typed);
  return match ? Number(match[1]) : undefined;
}

// 9h30 is a time of day; nobody books a visit of nine hours so.
function hoursIn(typed: string): number | undefined {
  const mixed = /^([1-6]) ?(?:h|hr|hrs|hours?) ?([0-5]\d) ?(?:m|min|mins|minutes)?$/.exec(typed);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2]);
  const match = /^(\d{1,2}(?:\.\d{1,2})?) ?(?:h|hr|hrs|hour|hours|ساعة|ساعات)$/.exec(typed);
  return match ? Math.round(Number(match[1]) * 6000) / 100 : undefined;
}
