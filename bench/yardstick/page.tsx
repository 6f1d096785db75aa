import { zodResolver } from "@hookform/resolvers/zod";
import * as Popover from "@radix-ui/react-popover";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { addMinutes, format } from "date-fns";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { z } from "zod";

// A booking form as bare as the packages allow: nothing is split, kept, translated or explained. What our page costs is told
// as a ratio to what this one costs in the same run, so that no figure depends on the machine or the day.

const schema = z.object({
  patientId: z.string().min(1),
  practitionerId: z.string(),
  day: z.string().min(1),
  start: z.string().min(1),
  minutesDuration: z.string(),
  appointmentType: z.string().max(100),
  serviceType: z.string().max(200),
  reasonCode: z.string().max(500),
  description: z.string().max(2000),
  comment: z.string().max(2000),
  patientInstruction: z.string().max(2000),
});

type Draft = z.infer<typeof schema>;

type Found = { patients: { id: string; name: string }[] };

async function find(name: string): Promise<Found> {
  return (await fetch(`/people?${new URLSearchParams({ name })}`)).json() as Promise<Found>;
}

function People() {
  const [typed, setTyped] = useState("");
  const query = useQuery({
    queryKey: ["people", typed],
    queryFn: () => find(typed),
    enabled: typed.length > 1,
  });
  const patients = query.data?.patients ?? [];
  useEffect(() => document.getElementById("booking-patientId")?.focus(), []);
  return (
    <Popover.Root open={patients.length > 0}>
      <Popover.Anchor asChild>
        <input
          aria-label="Patient"
          id="booking-patientId"
          onChange={({ target }) => setTyped(target.value)}
          value={typed}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content onOpenAutoFocus={(event) => event.preventDefault()}>
          <ul>
            {patients.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const now = new Date();

function Form() {
  const { register, handleSubmit } = useForm<Draft>({
    resolver: zodResolver(schema),
    defaultValues: { day: format(now, "yyyy-MM-dd"), start: format(addMinutes(now, 30), "HH:mm") },
  });
  return (
    <form onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
      <People />
      {(Object.keys(schema.shape) as (keyof Draft)[]).slice(1).map((name) => (
        <label key={name}>
          {name} <input {...register(name)} id={`booking-${name}`} />
        </label>
      ))}
      <button type="submit">Book</button>
    </form>
  );
}

const place = document.getElementById("app");
if (place)
  createRoot(place).render(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  );
