import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  claimPlace,
  forgetWrite,
  keepWrite,
  keptWrite,
  type SentWrite,
  type WritePlace,
} from "./kept-write.ts";
import { type Ending, type NotDone, resumeOnce, sendOnce, type Waiting } from "./send-once.ts";
import type { WriteKind } from "./write-kind.ts";

/** How far the writing of one thing is. */
export type OncePhase<Wanted, Done> =
  | { step: "open" }
  | { step: "sending" | Waiting; wanted: Wanted }
  | { step: "done"; wanted: Wanted; done: Done; isOfEarlierTry: boolean }
  | { step: "not-done"; wanted: Wanted; ending: NotDone };

type Once<Wanted, Done> = {
  write: WriteKind<Wanted, Done>;
  /** The `Idempotency-Key` when it belongs to the place, such as a form; else what is sent gets one of its own. */
  key?: string;
  /** Where it is sent from, when this tab is to keep it: a page that comes back goes on with it. */
  place?: WritePlace<Wanted>;
  mutationKey?: string[];
  onDone?: (done: Done, about: { wanted: Wanted; isOfEarlierTry: boolean }) => void;
  onNotDone?: (ending: NotDone, wanted: Wanted) => void;
};

type Request<Wanted> = SentWrite<Wanted> & { isResumed: boolean };

/**
 * Writes something once, however often it is pressed, and stays with it until it is known what became of it. As long as
 * nobody knows, what is sent next from the same place has the same key: at most one of the two is done.
 */
export function useOnce<Wanted, Done>(once: Once<Wanted, Done>) {
  const { write, place, mutationKey, onDone, onNotDone } = once;
  const sent = useRef<SentWrite<Wanted>>(undefined);
  const isOnItsWay = useRef(false);
  const [waiting, setWaiting] = useState<Waiting>();
  const { mutate, data, variables, isPending } = useMutation<Ending<Done>, Error, Request<Wanted>>({
    mutationKey,
    mutationFn: ({ key, wanted, sentAt, isResumed }) => {
      const sending = { write, wanted, key, onWaiting: setWaiting };
      return isResumed ? resumeOnce(sending, sentAt) : sendOnce(sending);
    },
    onMutate: ({ isResumed }) => setWaiting(isResumed ? "confirming" : undefined),
    onSuccess: (ending, { wanted }) => {
      if (ending.outcome === "done" || ending.isKnown) {
        sent.current = undefined;
        if (place) forgetWrite(place.name);
      }
      if (ending.outcome === "not-done") onNotDone?.(ending, wanted);
      else onDone?.(ending.done, { wanted, isOfEarlierTry: ending.isOfEarlierTry });
    },
    onSettled: () => {
      isOnItsWay.current = false;
    },
  });
  // Two presses can come before the page has shown that the first one counted.
  const begin = (request: Request<Wanted>) => {
    if (isOnItsWay.current) return false;
    isOnItsWay.current = true;
    const { isResumed: _, ...sending } = request;
    sent.current = sending;
    if (place) keepWrite(place, sending);
    mutate(request);
    return true;
  };
  /** Answers whether this press is the one that counts. */
  const send = (wanted: Wanted) => {
    const before = sent.current;
    const isOther = before && JSON.stringify(before.wanted) !== JSON.stringify(wanted);
    const key = once.key ?? before?.key ?? crypto.randomUUID();
    return begin({ key, wanted, sentAt: isOther ? 0 : (before?.sentAt ?? Date.now()), isResumed: false });
  };
  /** Goes on with what was sent before the page was left; see {@link resumeOnce}. */
  const resume = ({ key, wanted, sentAt }: SentWrite<Wanted>) =>
    begin({ key, wanted, sentAt, isResumed: true });

  const goOn = useEffectEvent(() => {
    const kept = place && keptWrite<Wanted>(place);
    if (kept) resume(kept);
  });
  const placeName = place?.name;
  useEffect(() => {
    goOn();
    return placeName === undefined ? undefined : claimPlace(placeName);
  }, [placeName]);

  const phase = phaseOf(isPending ? (waiting ?? "sending") : undefined, data, variables);
  return { send, resume, phase, isUnderWay: isPending, waiting: isPending ? waiting : undefined };
}

function phaseOf<Wanted, Done>(
  underWay: Waiting | "sending" | undefined,
  ending: Ending<Done> | undefined,
  request: Request<Wanted> | undefined,
): OncePhase<Wanted, Done> {
  if (!request) return { step: "open" };
  const { wanted } = request;
  if (underWay) return { step: underWay, wanted };
  if (!ending) return { step: "open" };
  if (ending.outcome === "not-done") return { step: "not-done", wanted, ending };
  return { step: "done", wanted, done: ending.done, isOfEarlierTry: ending.isOfEarlierTry };
}
