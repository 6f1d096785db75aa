import { Hono } from "hono";
import type { StaffEnv } from "#bff/http/guards/check-staff.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import {
  listHandOvers,
  listProposals,
  openProposals,
  type ProposalSources,
} from "#bff/proposals/list-proposals.ts";
import type { FirstFreeTime } from "#bff/proposals/proposal-times.ts";
import { inTurn } from "#bff/records/in-turn.ts";
import { type ProposalTimes, proposalTimesQuerySchema } from "#contract/proposals.ts";

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
