import type { Ledger } from "#bff/ledger/ledger.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { OverrideDesk } from "#bff/times/calendar/create-overrides.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { HandOver, HandOverList, Proposal, ProposalList } from "#contract/proposals.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";

export type ProposalSources = {
  records: Pick<ClinicRecords, "proposals" | "view" | "views">;
  ledger: Pick<Ledger, "recentProposals" | "askingsOf" | "askedForBy">;
  whole: OverrideDesk["whole"];
  /** What members of staff are called, by their ids; who has no account any more is missing. */
  namesOf: (staffIds: string[]) => Promise<Record<string, string>>;
};

/** All that is proposed now, whatever search shows; the window that opens first comes first. Throws the client's error. */
export async function openProposals({
  records,
  ledger,
  whole,
}: Pick<ProposalSources, "records" | "ledger" | "whole">): Promise<{
  appointments: Appointment[];
  asOf: Date;
}> {
  const { appointments: found, asOf } = await records.proposals();
  const recent = await ledger.recentProposals({ foundIds: found.map(({ id }) => id), asOf });
  const changed = new Set(recent.map(({ id }) => id));
  const proposed = await whole(recent.filter(({ status }) => status === "proposed"));
  const open = [...found.filter(({ id }) => !changed.has(id)), ...proposed];
  return { appointments: open.toSorted((a, b) => dueOf(a) - dueOf(b) || (a.id < b.id ? -1 : 1)), asOf };
}

/** What waits for the desk. Throws the client's error. */
export async function listProposals(sources: ProposalSources): Promise<ProposalList> {
  const { records, ledger } = sources;
  const { appointments, asOf } = await openProposals(sources);
  const [views, askings] = await Promise.all([
    records.views(appointments),
    ledger.askingsOf(appointments.map(({ id }) => id)),
  ]);
  const names = await sources.namesOf([...askings.values()].map(({ staffId }) => staffId));
  const proposals = views.map((appointment): Proposal => {
    const asking = askings.get(appointment.id);
    const askedBy = asking && names[asking.staffId];
    const askedAt = asking?.askedAt.toISOString() ?? appointment.created;
    return { appointment, askedBy, askedAt };
  });
  return { proposals, asOf: asOf.toISOString() };
}

/** What this person handed over, and what became of each. Never throws the client's error: names may be missing. */
export async function listHandOvers(sources: ProposalSources, staffId: string): Promise<HandOverList> {
  const { ledger, records, whole } = sources;
  const asked = await ledger.askedForBy(staffId);
  const views = await records.views(await whole(asked.map(({ appointment }) => appointment)));
  const byId = new Map(views.map((view) => [view.id, view]));
  const handOvers = asked.flatMap(({ key, askedAt, appointment: { id, status } }): HandOver[] => {
    const appointment = byId.get(id);
    return appointment ? [{ key, askedAt: askedAt.toISOString(), state: stateOf(status), appointment }] : [];
  });
  return { handOvers };
}

function stateOf(status: Appointment["status"]): HandOver["state"] {
  if (status === "proposed" || status === "waitlist") return "waiting";
  return status === "cancelled" ? "declined" : "booked";
}

const dueOf = (appointment: Appointment) =>
  windowsOf(appointment)[0]?.start.getTime() ?? Date.parse(appointment.created ?? "9999-12-31");
