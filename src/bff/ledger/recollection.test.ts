import { describe, expect, it } from "vitest";
import { any, booked, booking, startDesks } from "#testing/desks.ts";
import { createRecollection } from "./recollection.ts";

const reason = { reasonCode: "Review of results" };

async function startRecollection() {
  const { clinik, desks, patientIds } = await startDesks("pglite");
  const made = await booked(any(desks, 0), booking({ patientId: any(patientIds, 0) }));
  const read: string[] = [];
  const recollection = createRecollection({
    read: (id) => {
      read.push(id);
      return clinik.appointments.read(id);
    },
  });
  return { clinik, made, read, recollection };
}

describe("what a replica remembers of the appointments that were made", () => {
  it("answers what it has heard of without a call, also when something came of it since", async () => {
    const { made, read, recollection } = await startRecollection();
    recollection.keep("first", made);
    recollection.keep("second", { ...made, ...reason });
    expect(await recollection.recall("first", made.id)).toMatchObject(reason);
    expect(await recollection.recall("second", made.id)).toMatchObject(reason);
    expect(read).toEqual([]);
  });

  it("reads what another replica has changed when word of the change has not come yet", async () => {
    const { clinik, made, read, recollection } = await startRecollection();
    recollection.keep("first", made);
    await clinik.appointments.update(made.id, reason);
    const asked = ["second", "second", "first"].map((key) => recollection.recall(key, made.id));
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject(reason);
    expect(read).toEqual([made.id]);
  });

  it("reads anew what it kept when word of changes may have been missed", async () => {
    const { clinik, made, recollection } = await startRecollection();
    recollection.keep("first", made);
    await clinik.appointments.update(made.id, reason);
    recollection.forget();
    expect(await recollection.recall("first", made.id)).toMatchObject(reason);
  });
});
