import { once } from "node:events";
import { streamSSE } from "hono/streaming";
import { createEventStreams, eventText } from "#bff/http/events/event-streams.ts";
import { endConnection } from "#bff/http/requests/end-connection.ts";
import { routes } from "#bff/http/table/routes.ts";
import type { Changes } from "#bff/once/changes.ts";
import type { NewPatients } from "#bff/registering/new-patients.ts";
import type { SessionEnds } from "#bff/staff/session-ends.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import type { Holds } from "#bff/times/holds/holds.ts";
import { heartbeatMs, resyncEvent } from "#contract/event.ts";

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

/** How often it is looked whether whoever listens is still signed in, when nothing was heard of their session. Milliseconds. */
const lookMs = 2 * heartbeatMs;

/** Whoever leaves more events than this unread has gone without a word; they come back and read everything again. */
const mostUnread = 100;

/**
 * `GET /api/events`: server-sent events about what changed in the ledger and what desks hold, by whatever replica. A
 * browser that comes back with `Last-Event-ID` may have missed some and is told to read everything again. Who signs out
 * or is disabled, wherever that is, hears nothing more. Throws a Refusal, `too-many-requests`.
 */
export const eventRoutes = (desk: EventDesk) => {
  const { closing, listening, signIn, sessionEnds } = desk;
  const streams = createEventStreams(desk);
  const leavers = new Set<() => void>();
  closing.addEventListener("abort", () => leavers.forEach((leave) => leave()), { once: true });
  // A database that does not answer now is no reason to go.
  const isStillIn = (cookie: string | undefined) => signIn.read(cookie, true).then(Boolean, () => true);
  return routes({
    "GET /api/events": (c) => {
      // A proxy that buffers would keep the events back.
      c.header("X-Accel-Buffering", "no");
      // Whoever asks for the headers alone would never read, nor end, a stream.
      if (c.req.method === "HEAD") return c.body(null, 200, { "content-type": "text/event-stream" });
      const { id } = c.get("staff");
      const place = streams.take(id);
      return streamSSE(c, async (stream) => {
        listening?.(1);
        const leaving = new AbortController();
        const leave = () => leaving.abort();
        let unread = 0;
        const hear = (event: Uint8Array) => {
          if (unread >= mostUnread) return endConnection(c);
          unread += 1;
          void stream.write(event).then(() => (unread -= 1));
        };
        place.listen(hear);
        stream.onAbort(leave);
        leavers.add(leave);
        if (closing.aborted) leave();
        const endUnlessIn = () =>
          void isStillIn(c.req.header("cookie")).then((isIn) => isIn || stream.abort());
        const unsubscribe = sessionEnds.subscribe(id, endUnlessIn);
        // It may have ended since the request was let in.
        endUnlessIn();
        const looking = setInterval(endUnlessIn, lookMs);
        if (c.req.header("last-event-id") !== undefined) hear(eventText(resyncEvent));
        hear(new TextEncoder().encode(": ready\n\n"));
        if (!leaving.signal.aborted) await once(leaving.signal, "abort");
        clearInterval(looking);
        unsubscribe();
        leavers.delete(leave);
        place.leave();
        listening?.(-1);
      });
    },
  });
};
