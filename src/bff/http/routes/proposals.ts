import { readQuery } from "#bff/http/requests/read-query.ts";
import { routes } from "#bff/http/table/routes.ts";
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
  routes({
    "GET /api/proposals": async (c) => c.json(await listProposals(sources)),
    "GET /api/proposals/times": async (c) => {
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
    },
    "GET /api/hand-overs": async (c) => c.json(await listHandOvers(sources, c.get("staff").id)),
  });
