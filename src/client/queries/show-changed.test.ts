import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { appointmentQueries } from "./appointment-queries.ts";
import { showChanged } from "./show-changed.ts";

const visit = (id: string): AppointmentView => ({
  id,
  status: "booked",
  patientId: "pt_1",
  patient: { id: "pt_1", name: "Ana Ruiz" },
});

it("a visit that was just cancelled is cancelled on every day on the screen before it is read again", () => {
  const client = new QueryClient();
  const { queryKey: day } = appointmentQueries.day("2031-11-24", "America/Chicago");
  const { queryKey: other } = appointmentQueries.day("2031-11-25", "America/Chicago");
  const { queryKey: one } = appointmentQueries.one("ap_2");
  client.setQueryData(day, { appointments: [visit("ap_1"), visit("ap_2")], asOf: "" });
  client.setQueryData(other, { appointments: [visit("ap_3")], asOf: "" });
  client.setQueryData(one, visit("ap_2"));
  showChanged(client, { ...visit("ap_1"), status: "cancelled" });
  const statuses = client.getQueryData(day)?.appointments.map(({ status }) => status);
  expect(statuses).toEqual(["cancelled", "booked"]);
  expect(client.getQueryData(other)?.appointments).toEqual([visit("ap_3")]);
  expect(client.getQueryData(one)).toEqual(visit("ap_2"));
});
