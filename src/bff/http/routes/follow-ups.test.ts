import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds } from "#testing/databases.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";

type Answer = { status: number; answer: Record<string, unknown> };

const visit = { start: "2031-03-04T16:00:00.000Z", end: "2031-03-04T16:30:00.000Z" };
const later = { start: "2031-03-18T15:00:00.000Z", end: "2031-03-18T15:30:00.000Z" };

async function openClinic(kind: (typeof databaseKinds)[number]) {
  const { clinic, clinik, addPatient, addPractitioner, booked } = await startClinicWithHours({ kind });
  // The demo clinician is the first practitioner that there is.
  const [own, other] = [await addPractitioner("Lima"), await addPractitioner("Mora")];
  const patientId = await addPatient("Test");
  const followed = await booked({ patientId, practitionerId: own, ...visit });
  const followUp = {
    status: "booked",
    appointmentType: "FOLLOWUP",
    patientId,
    practitionerId: own,
    ...later,
    followsId: followed.id,
  };
  const book = async (who: keyof typeof demo, body: object, key: string = randomUUID()): Promise<Answer> => {
    const init = {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(body),
    };
    const response = await deskFetch(`${clinic.url}/api/appointments`, init, demo[who]);
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };
  return { database: clinic.database, clinik, addPatient, other, followed, followUp, book };
}

describe.each(databaseKinds)("a follow-up, on %s", (kind) => {
  it("is on record with the appointment that it follows, which goes nowhere else", async () => {
    const { database, clinik, followed, followUp, book } = await openClinic(kind);
    const key = randomUUID();
    const { status, answer } = await book("clinician", followUp, key);
    expect(status).toBe(201);
    const { id } = answer["appointment"] as { id: string };
    const audited = await database.query(
      "select action, follows_id from frontdesk.audit where intent_key = $1 and appointment_id = $2",
      [key, id],
    );
    expect(audited).toEqual([{ action: "book", follows_id: followed.id }]);
    const { data } = await clinik.appointments.read(id);
    expect(data).toMatchObject({ appointmentType: "FOLLOWUP", ...later });
    expect(JSON.stringify(data)).not.toContain(followed.id);
  });

  it("sent twice is one, and under its key it cannot become another appointment's follow-up", async () => {
    const { followUp, book } = await openClinic(kind);
    const key = randomUUID();
    const first = await book("receptionist", followUp, key);
    expect(await book("receptionist", followUp, key)).toEqual(first);
    const { followsId: _, ...unrelated } = followUp;
    expect((await book("receptionist", unrelated, key)).answer["code"]).toBe("key-reused");
  });

  it("follows an appointment that exists, and of the same patient", async () => {
    const { addPatient, followUp, book } = await openClinic(kind);
    const errors = [{ field: "followsId", message: "must be an appointment of this patient" }];
    const ofNobody = await book("receptionist", { ...followUp, followsId: "apt_nothing" });
    expect([ofNobody.status, ofNobody.answer["errors"]]).toEqual([422, errors]);
    const stranger = await addPatient("Other");
    const ofStranger = await book("receptionist", { ...followUp, patientId: stranger });
    expect([ofStranger.status, ofStranger.answer["errors"]]).toEqual([422, errors]);
  });

  it("of a clinician's own goes into her own calendar and nobody else's", async () => {
    const { other, followUp, book } = await openClinic(kind);
    const elsewhere = await book("clinician", { ...followUp, practitionerId: other });
    expect([elsewhere.status, elsewhere.answer["code"]]).toEqual([403, "forbidden"]);
    const { practitionerId: _, ...nobodys } = followUp;
    expect((await book("clinician", nobodys)).status).toBe(403);
    expect((await book("clinician", followUp)).status).toBe(201);
    expect((await book("receptionist", { ...followUp, practitionerId: other })).answer["code"]).toBe(
      "time-taken",
    );
  });
});
