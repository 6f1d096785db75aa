import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type InstantRecords = { url: string; close: () => void };

/**
 * A ClinikAPI that answers at once and remembers nothing, so that what is measured behind it is Frontdesk's own time.
 */
export async function startInstantRecords(): Promise<InstantRecords> {
  let last = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://records");
      last += 1;
      const isCreate = request.method === "POST";
      response.writeHead(isCreate ? 201 : 200, { "content-type": "application/json" });
      response.end(
        JSON.stringify(
          answer(url.pathname, isCreate ? { ...JSON.parse(body), id: `appt_${last}` } : undefined),
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(path: string, created: object | undefined): object {
  if (created) return { data: created, meta: { status: 201 } };
  if (path.startsWith("/v1/fhir/")) return { resourceType: "Bundle", type: "searchset", total: 0, entry: [] };
  const [, kind = "", id] = /^\/v1\/([\w-]+)\/(.+)$/.exec(path) ?? [];
  if (!id) return { data: { data: [], total: 0, cursor: null, hasMore: false }, meta: { status: 200 } };
  const names = { id, firstName: "Ada", lastName: "Test", fullName: "Ada Test" };
  const appointment = {
    id,
    status: "booked",
    patientId: "pt_elsewhere",
    start: "2030-03-04T10:00:00.000Z",
    end: "2030-03-04T10:30:00.000Z",
  };
  return { data: kind === "appointments" ? appointment : names, meta: { status: 200 } };
}
