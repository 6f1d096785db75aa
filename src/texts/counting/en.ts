/** From which day an interval counts. */
export const en = {
  after: (interval: string, day: string) => `${interval} after ${day}`,
  fromToday: (interval: string) => `${interval} from today`,
  meant: (counted: string, when: string) => `${counted}: ${when}`,
};
