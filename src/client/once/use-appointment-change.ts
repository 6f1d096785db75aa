import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { showChanged } from "#client/queries/show-changed.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import type { ExpectedAppointment } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { stepWrite } from "./change-write.ts";
import { changingKey } from "./use-changing.ts";
import { useOnce } from "./use-once.ts";

/** An appointment before it was changed, and after. */
export type Changed = { before: AppointmentView; after: AppointmentView };

type Changing = {
  appointment: AppointmentView;
  /** What a person calls it, for who has left the place where it was asked for. */
  about: string;
  onChanged: (changed: Changed) => void;
};

/**
 * Changes an appointment as it stands on the screen, once however often it is pressed. When another desk was first, nothing
 * is changed, and `current` is what it is now: the next press is about that.
 */
export function useAppointmentChange({ appointment, about, onChanged }: Changing) {
  const client = useQueryClient();
  const staffId = useQuery(sessionQueries.current()).data?.staff?.id;
  const [current, setCurrent] = useState(appointment);
  const read = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  const once = useOnce({
    write: stepWrite,
    mutationKey: changingKey,
    place: { name: `change ${appointment.id}`, staffId, about: () => about },
    onDone: (after) => {
      showChanged(client, after);
      read();
      onChanged({ before: current, after });
    },
    onNotDone: ({ problem }) => {
      read();
      if (problem?.current) setCurrent(problem.current);
    },
  });
  return {
    ...once,
    current,
    change: (change: Omit<Change["change"], "expected">) =>
      once.send({ id: current.id, change: { ...change, expected: asSeen(current) } }),
  };
}

function asSeen({ status, start, end, practitionerId }: AppointmentView): ExpectedAppointment {
  return { status, ...(start && { start }), ...(end && { end }), ...(practitionerId && { practitionerId }) };
}
