import type { TimeObstacle } from "#domain/appointment/appointment-time.ts";
import { timeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";

/** Why an entered day or time cannot be booked, as what is wrong with its field. */
export function obstacleText(obstacle: TimeObstacle, timeZone: string): string {
  if (obstacle.kind === "never") return texts.time.never(timeText(obstacle.next, timeZone));
  if (obstacle.kind === "twice") return texts.time.twice;
  return obstacle.part === "day" ? texts.time.unreadableDay : texts.time.unreadableTime;
}
