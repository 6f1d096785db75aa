import { useQuery } from "@tanstack/react-query";
import { patientQueries } from "#client/queries/patient-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";

type People = { patientId: string; practitionerId?: string };

/** The names of those whom a booking is for, as far as they are known here. */
export function usePeopleNames({ patientId, practitionerId }: People) {
  const practitioners = useQuery(practitionerQueries.all()).data?.practitioners;
  return {
    patient: useQuery(patientQueries.known(patientId)).data?.name,
    practitioner: practitioners?.find(({ id }) => id === practitionerId)?.name,
  };
}
