import * as z from "zod/mini";
import type { AppointmentView } from "./appointment-view.ts";

/** An appointment that somebody asked the desk for. Who and when are missing for what was proposed outside Frontdesk. */
export type Proposal = {
  appointment: AppointmentView;
  /** The name of the member of staff. */
  askedBy?: string;
  askedAt?: string;
};

/** `GET /api/proposals`: all that waits for the desk, the most urgent first. `asOf`: when the clinic's records were read. */
export type ProposalList = { proposals: Proposal[]; asOf: string };

const ids = /^[A-Za-z0-9._-]{1,128}(,[A-Za-z0-9._-]{1,128}){0,49}$/;

/** `GET /api/proposals/times`: `ids` are at most 50, with commas between them. */
export const proposalTimesQuerySchema = z.object({ ids: z.string().check(z.regex(ids)) });

/** The first free time of a proposal, ISO 8601 in UTC. `isInWindow`: the patient has said to be able to come then. */
export type ProposalTime = { practitionerId: string; start: string; end: string; isInWindow: boolean };

/** The first free times, by the proposals' ids; one that has none, or is a proposal no longer, is missing. */
export type ProposalTimes = { times: Record<string, ProposalTime> };

/** What somebody asked the desk for, and what became of it. */
export type HandOver = {
  /** The key of the request, a UUID. */
  key: string;
  askedAt: string;
  state: "waiting" | "booked" | "declined";
  /** As it is now. */
  appointment: AppointmentView;
};

/** `GET /api/hand-overs`: what the person who asks has handed over in the last 90 days, the newest first. */
export type HandOverList = { handOvers: HandOver[] };
