import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

type Row = { id: string } & Record<string, unknown>;

/** A mock as json-server makes them: lists in memory, searched from one end to the other. Answers at `url`. */
export async function startMemoryMock(data: { patients: Row[]; appointments: Row[] }) {
  const app = new Hono()
    .get("/v1/patients", (c) => {
      const name = c.req.query("name")?.toLowerCase() ?? "";
      const found = data.patients.filter((row) =>
        [row["firstName"], row["lastName"]].join(" ").toLowerCase().includes(name),
      );
      return c.json({ data: found.slice(0, 20), total: found.length });
    })
    .get("/v1/appointments", (c) => {
      const day = c.req.query("dateFrom") ?? "";
      const found = data.appointments.filter((row) => String(row["start"]).startsWith(day));
      return c.json({ data: found.slice(0, 100), total: found.length });
    })
    .post("/v1/patients", async (c) => {
      const row = { id: `pt_${data.patients.length}`, ...(await c.req.json<object>()) };
      data.patients.push(row);
      return c.json({ data: row }, 201);
    });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
