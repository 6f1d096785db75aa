import type { Hono } from "hono";
import { readId } from "#bff/http/requests/read-id.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { OverrideDesk } from "#bff/times/calendar/create-overrides.ts";
import type { MovedVisits } from "#bff/zones/moved-visits.ts";
import type { MovedVisitList } from "#contract/moved-visits.ts";

type Sources = {
  moved: MovedVisits;
  whole: OverrideDesk["whole"];
  records: Pick<ClinicRecords, "views">;
};

/** As many as somebody deals with at a time: each is read from the clinic's records by its id. */
const mostShown = 30;

/** Tells which appointments stand at another time than they were booked for, and takes that one stays there. */
export const movedVisitRoutes = ({ moved, whole, records }: Sources): Hono<StaffEnv> =>
  routes({
    "GET /api/moved-visits": async (c) => {
      const open = await moved.open();
      const next = open.slice(0, mostShown);
      const views = await records.views(await whole(next.map(({ appointment }) => appointment)));
      const byId = new Map(views.map((view) => [view.id, view]));
      const visits = next.flatMap(({ appointment: { id }, booked, now }) => {
        const appointment = byId.get(id);
        return appointment ? [{ appointment, bookedMinutes: booked, minutes: now }] : [];
      });
      return c.json({ visits, count: open.length } satisfies MovedVisitList);
    },
    "DELETE /api/moved-visits/:id": async (c) => {
      await moved.leave(readId(c), originOf(c));
      return c.body(null, 204);
    },
  });
