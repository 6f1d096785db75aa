import {
  appointmentsEvent,
  heartbeatEvent,
  holdsEvent,
  patientsEvent,
  resyncEvent,
} from "#contract/event.ts";

/** What the server tells, and what becomes of the connection on which it does. */
export type Told = {
  /**
   * One of the server's; "open": a connection stands, and what was missed before is not told; "refused": there is none, and
   * the reason is not known; "connecting": somebody tries.
   */
  event: string;
  data?: string;
};

/** How long after a refusal the server is asked to tell again, in milliseconds. */
const pauseMs = 5000;

const names = [appointmentsEvent, heartbeatEvent, holdsEvent, patientsEvent, resyncEvent, "open"];

/** Hears the server's events until the returned function is called; comes back by itself when the connection is lost. */
export function openEventStream(hear: (told: Told) => void): () => void {
  let events: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    events = new EventSource("/api/events");
    for (const event of names)
      events.addEventListener(event, ({ data }: MessageEvent<string>) => hear({ event, data }));
    // A browser does not come back to who refuses it, and does not say why it was refused.
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return;
      hear({ event: "refused" });
      timer = setTimeout(connect, pauseMs);
    });
  };
  connect();
  return () => {
    events.close();
    clearTimeout(timer);
  };
}
