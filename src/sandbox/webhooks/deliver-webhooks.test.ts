import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database, Queries } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { waitFor } from "#testing/wait.ts";
import { addToWrite } from "../store/add-to-write.ts";
import type { Write } from "../store/store.ts";
import { announcement } from "./announcement.ts";
import { deliverWebhooks, type WebhookDelivery } from "./deliver-webhooks.ts";
import { webhookMigrations } from "./webhook-migrations.ts";
import { listWebhooks, registerWebhook } from "./webhook-registry.ts";

type Received = { headers: IncomingHttpHeaders; body: string };

/** A real receiver that answers each delivery with the next of `answers`, and with 204 after the last. */
async function startReceiver(answers: (number | "silence")[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.shift() ?? 204;
      if (answer !== "silence") response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, received, url: `http://127.0.0.1:${port}/hooks` };
}

const hmac = (text: string) => createHmac("sha256", "whsec_1").update(text).digest("hex");

const until = (condition: () => void | Promise<void>) => waitFor(condition);

const clinic = { id: "clinic", environment: "test" } as const;

const booking: Write = {
  place: { tenant: clinic, type: "Appointment" },
  id: "appt_1",
  action: "created",
  at: new Date("2026-03-08T08:00:00.000Z"),
};

const announceWrite = (write: Write, queries: Queries) => addToWrite(queries, { sql: announcement }, write);

describe.each(databaseKinds)("webhooks on %s", (kind) => {
  let database: Database;
  let server: Server;
  let delivery: WebhookDelivery | undefined;

  beforeEach(async () => {
    database = await emptyDatabase(kind);
    await migrate(database, "sandbox", webhookMigrations);
  });

  afterEach(async () => {
    await delivery?.close();
    server.closeAllConnections();
    server.close();
    await database.close();
  });

  async function receiver(answers?: (number | "silence")[]) {
    const started = await startReceiver(answers);
    server = started.server;
    await registerWebhook(database, { tenantId: "clinic", url: started.url, secret: "whsec_1" });
    return started;
  }

  it("a receiver can prove who sent a delivery, in both ways", async () => {
    const { received } = await receiver();
    await announceWrite(booking, database);
    delivery = deliverWebhooks(database);
    await until(() => expect(received).toHaveLength(1));

    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const seconds = Number(headers["x-clinik-timestamp"]);
    expect(headers["x-clinik-signature-v2"]).toBe(`t=${seconds},v1=${hmac(`${seconds}.${body}`)}`);
    expect(headers["x-clinik-signature"]).toBe(hmac(body));
    expect(Math.abs(Date.now() / 1000 - seconds)).toBeLessThan(300);
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "x-clinik-event": "appointment.created",
      "x-clinik-delivery-id": expect.stringMatching(/^dlv_/) as string,
    });
    expect(JSON.parse(body)).toEqual({
      id: expect.stringMatching(/^evt_/) as string,
      event: "appointment.created",
      timestamp: "2026-03-08T08:00:00.000Z",
      data: {
        resourceType: "Appointment",
        resourceId: "appt_1",
        action: "created",
        tenantId: "clinic",
        environment: "test",
      },
    });
  });

  it("a delivery that was refused comes again under the same id, until it is taken", async () => {
    const { received } = await receiver([500, 302, 404]);
    await announceWrite(booking, database);
    delivery = deliverWebhooks(database, { backOffScale: 0.0001 });
    await until(async () => expect(await listWebhooks(database)).toMatchObject([{ waiting: 0 }]));
    expect(received).toHaveLength(4);
    expect(new Set(received.map(({ headers }) => headers["x-clinik-delivery-id"])).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it("a delivery is given up after six attempts", async () => {
    const { received } = await receiver([500, 500, 500, 500, 500, 500]);
    await announceWrite(booking, database);
    delivery = deliverWebhooks(database, { backOffScale: 0.00001 });
    await until(async () => expect(await listWebhooks(database)).toMatchObject([{ waiting: 0, givenUp: 1 }]));
    expect(received).toHaveLength(6);
  });

  it("the second attempt waits its half minute", async () => {
    const { received } = await receiver([500]);
    await announceWrite(booking, database);
    delivery = deliverWebhooks(database);
    await until(async () => {
      const [row] = await database.query<{ seconds: number }>(
        "select extract(epoch from due_at - now())::float8 as seconds from sandbox.webhook_delivery where attempts = 1",
      );
      expect(received).toHaveLength(1);
      expect(row?.seconds).toBeGreaterThan(25);
      expect(row?.seconds).toBeLessThanOrEqual(30);
    });
  });

  it("what a stop broke off is delivered after the next start", async () => {
    const { received } = await receiver(["silence"]);
    await announceWrite(booking, database);
    delivery = deliverWebhooks(database);
    await until(() => expect(received).toHaveLength(1));
    await delivery.close();
    expect(await listWebhooks(database)).toMatchObject([{ waiting: 1 }]);

    delivery = deliverWebhooks(database);
    await until(async () => expect(await listWebhooks(database)).toMatchObject([{ waiting: 0 }]));
    expect(received).toHaveLength(2);
  });

  it("a write that was rolled back is announced to nobody, and a tenant's to no other", async () => {
    const { received } = await receiver();
    const failing = database.transaction(async (queries) => {
      await announceWrite(booking, queries);
      throw new Error("the clinic changed its mind");
    });
    await expect(failing).rejects.toThrow("the clinic changed its mind");
    const elsewhere = { tenant: { id: "other", environment: "test" }, type: "Slot" } as const;
    await announceWrite({ ...booking, place: elsewhere }, database);
    await announceWrite({ ...booking, place: { ...booking.place, type: "PractitionerRole" } }, database);

    delivery = deliverWebhooks(database);
    await until(() => expect(received).toHaveLength(1));
    expect(received[0]?.headers["x-clinik-event"]).toBe("practitioner-role.created");
  });

  it("many writes and two processes lead to one delivery each", async () => {
    const { received } = await receiver();
    delivery = deliverWebhooks(database);
    const second = deliverWebhooks(database);
    for (let index = 0; index < 40; index += 1) {
      await announceWrite({ ...booking, id: `appt_${index}` }, database);
      (index % 2 ? delivery : second).wake();
    }
    await until(async () => expect(await listWebhooks(database)).toMatchObject([{ waiting: 0 }]));
    await second.close();
    expect(received).toHaveLength(40);
  });
});
