import type { ClinicRecords } from "./clinic-records.ts";

/** When the clinic's records are read around today: some time after the start, and then once a day. In milliseconds. */
export type LookAroundTiming = { first: number; again: number };

export const lookAroundTiming: LookAroundTiming = { first: 300_000, again: 86_400_000 };

/** Looks around once a day until it is closed. What fails is looked for on the next day. */
export function lookAroundDaily(
  records: Pick<ClinicRecords, "lookAround">,
  { first, again }: LookAroundTiming,
  onError: (error: unknown) => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const schedule = (waitMs: number) => {
    if (isStopped) return;
    timer = setTimeout(() => {
      void records
        .lookAround(new Date())
        .catch(onError)
        .finally(() => schedule(again));
    }, waitMs);
    timer.unref();
  };
  schedule(first);
  return {
    close() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
