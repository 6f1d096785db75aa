import { Hono } from "hono";
import { type ProposalTimes, proposalTimesQuerySchema } from "#contract/proposals.ts";
import type { StaffEnv } from "../guards/check-staff.ts";
import {
  listHandOvers,
  listProposals,
  openProposals,
  type ProposalSources,
} from "../proposals/list-proposals.ts";
import type { FirstFreeTime } from "../proposals/proposal-times.ts";
import { inTurn } from "../upstream/in-turn.ts";
import { readQuery } from "./read-query.ts";

/** Tells what waits for the desk, when it could be booked, and what became of what somebody handed over. */
export const proposalRoutes = (sources: ProposalSources, firstFreeTime: FirstFreeTime) =>
  new Hono<StaffEnv>()
    .get("/proposals", async (c) => c.json(await listProposals(sources)))
    .get("/proposals/times", async (c) => {
      const wanted = readQuery(c, proposalTimesQuerySchema).ids.split(",");
      const { appointments } = await openProposals(sources);
      const times: ProposalTimes["times"] = {};
      await inTurn(
        appointments.filter(({ id }) => wanted.includes(id)),
        async (proposal) => {
          const time = await firstFreeTime(proposal);
          if (time) times[proposal.id] = time;
        },
      );
      return c.json({ times } satisfies ProposalTimes);
    })
    .get("/hand-overs", async (c) => c.json(await listHandOvers(sources, c.get("staff").id)));
