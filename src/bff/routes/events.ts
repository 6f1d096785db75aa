import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { type AppointmentsChanged, appointmentsEvent, holdsEvent, resyncEvent } from "#contract/event.ts";
import type { SignIn } from "../auth/sign-in.ts";
import type { Changes } from "../booking/changes.ts";
import type { Holds } from "../holds/holds.ts";

type EventDesk = {
  changes: Pick<Changes, "subscribe">;
  holds: Pick<Holds, "subscribe">;
  /** Aborts when the server closes: streams end, and browsers come back to whoever answers then. */
  closing: AbortSignal;
  signIn: Pick<SignIn, "read">;
};

// Shorter than the idle time-outs of usual proxies.
const heartbeatMs = 20_000;

/**
 * `GET /api/events`: server-sent events about what changed in the ledger and what desks hold, by whatever replica. A
 * browser that comes back with `Last-Event-ID` may have missed some and is told to read everything again. Who signs out
 * hears nothing more.
 */
export const eventRoutes = ({ changes, holds, closing, signIn }: EventDesk) => {
  // A database that does not answer now is no reason to go.
  const isStillIn = (cookie: string | undefined) => signIn.read(cookie, true).then(Boolean, () => true);
  return new Hono().get("/events", (c) => {
    // A proxy that buffers would keep the events back.
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      let id = 0;
      const send = (event: string, data: AppointmentsChanged | Record<string, never>) => {
        id += 1;
        void stream.writeSSE({ event, id: String(id), data: JSON.stringify(data) });
      };
      const unsubscribe = changes.subscribe((change) => {
        if (change === "gap") send(resyncEvent, {});
        else send(appointmentsEvent, change);
      });
      const unsubscribeHolds = holds.subscribe(() => send(holdsEvent, {}));
      if (c.req.header("last-event-id") !== undefined) send(resyncEvent, {});
      await stream.write(": ready\n\n");
      const heartbeat = setInterval(() => {
        void stream.write(": still here\n\n");
        void isStillIn(c.req.header("cookie")).then((isIn) => isIn || stream.abort());
      }, heartbeatMs);
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        closing.addEventListener("abort", () => resolve(), { once: true });
        if (closing.aborted) resolve();
      });
      clearInterval(heartbeat);
      unsubscribe();
      unsubscribeHolds();
    });
  });
};
