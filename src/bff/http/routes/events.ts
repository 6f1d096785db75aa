import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { StaffEnv } from "#bff/http/guards/check-staff.ts";
import type { Changes } from "#bff/once/changes.ts";
import type { NewPatients } from "#bff/registering/new-patients.ts";
import type { SessionEnds } from "#bff/staff/session-ends.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import type { Holds } from "#bff/times/holds/holds.ts";
import {
  type AppointmentsChanged,
  appointmentsEvent,
  holdsEvent,
  patientsEvent,
  resyncEvent,
} from "#contract/event.ts";

type EventDesk = {
  changes: Pick<Changes, "subscribe">;
  holds: Pick<Holds, "subscribe">;
  newPatients: Pick<NewPatients, "subscribe">;
  /** Aborts when the server closes: streams end, and browsers come back to whoever answers then. */
  closing: AbortSignal;
  /** Hears that a stream began, or ended. */
  listening?: (change: 1 | -1) => void;
  signIn: Pick<SignIn, "read">;
  sessionEnds: Pick<SessionEnds, "subscribe">;
};

// Shorter than the idle time-outs of usual proxies.
const heartbeatMs = 20_000;

/**
 * `GET /api/events`: server-sent events about what changed in the ledger and what desks hold, by whatever replica. A
 * browser that comes back with `Last-Event-ID` may have missed some and is told to read everything again. Who signs out
 * or is disabled, wherever that is, hears nothing more.
 */
export const eventRoutes = ({
  changes,
  holds,
  newPatients,
  closing,
  listening,
  signIn,
  sessionEnds,
}: EventDesk) => {
  // A database that does not answer now is no reason to go.
  const isStillIn = (cookie: string | undefined) => signIn.read(cookie, true).then(Boolean, () => true);
  return new Hono<StaffEnv>().get("/events", (c) => {
    // A proxy that buffers would keep the events back.
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      listening?.(1);
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
      const endUnlessIn = () => void isStillIn(c.req.header("cookie")).then((isIn) => isIn || stream.abort());
      const unsubscribeEnds = sessionEnds.subscribe(c.get("staff").id, endUnlessIn);
      // It may have ended since the request was let in.
      endUnlessIn();
      const unsubscribePatients = newPatients.subscribe(() => send(patientsEvent, {}));
      if (c.req.header("last-event-id") !== undefined) send(resyncEvent, {});
      await stream.write(": ready\n\n");
      const heartbeat = setInterval(() => {
        void stream.write(": still here\n\n");
        endUnlessIn();
      }, heartbeatMs);
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        closing.addEventListener("abort", () => resolve(), { once: true });
        if (closing.aborted) resolve();
      });
      listening?.(-1);
      clearInterval(heartbeat);
      unsubscribe();
      unsubscribeHolds();
      unsubscribeEnds();
      unsubscribePatients();
    });
  });
};
