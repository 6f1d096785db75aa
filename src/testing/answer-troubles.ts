import type { DeskRequest, DeskRoutes } from "./desk-server.ts";

const unauthenticated = {
  type: "urn:frontdesk:problem:unauthenticated",
  title: "unauthenticated",
  status: 401,
  code: "unauthenticated",
};

/** How the answer to something that was sent goes wrong, and how often it has to be sent until it is known. */
export const answerTroubles = [
  ["is lost", 2],
  ["comes late", 1],
  ["comes after the session has ended", 1],
] as const;

export type AnswerTrouble = (typeof answerTroubles)[number][0];

type Troubled = {
  trouble: AnswerTrouble;
  /** By which it is sent, such as `PATCH /api/appointments/*`. */
  route: string;
  /** By which its state is read. */
  stateRoute?: string;
  /** What is answered once it is done. */
  done: (request: DeskRequest | undefined) => object;
};

/** Routes of a desk server on which what is sent is done, but the answer to it goes wrong. */
export function troubledRoutes({
  trouble,
  route,
  stateRoute = "GET /api/bookings/*",
  done,
}: Troubled): DeskRoutes {
  let sent: DeskRequest | undefined;
  const confirming = { status: 202, json: { state: "confirming" } };
  return {
    [route]: (request, before) => {
      sent = request;
      if (trouble === "is lost") return before === 0 ? "cut" : { json: done(request) };
      return confirming;
    },
    [stateRoute]: (_, before) => {
      if (before > 0) return { json: done(sent) };
      return trouble === "comes late" ? confirming : { status: 401, json: unauthenticated };
    },
  };
}
