type Fields = Record<string, unknown>;

/** What a test knows of the clinic's records, as ClinikAPI's own callers see them. */
export type ClinicRecords = {
  create: (kind: "patients" | "practitioners" | "appointments", fields: Fields) => Promise<string>;
  read: (id: string) => Promise<Fields>;
  /** How many there are. */
  total: (kind: "patients") => Promise<number>;
  /** Every appointment of a patient. */
  appointmentsOf: (patientId: string) => Promise<Fields[]>;
  /** Makes the next requests go wrong; see the sandbox's faults. */
  breakDown: (fault: Fields) => Promise<void>;
  recover: () => Promise<void>;
};

/** The records of the sandbox at `url`. */
export function clinicRecords(url: string): ClinicRecords {
  const call = async (method: string, path: string, body?: Fields): Promise<Fields> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { "x-api-key": "clk_test_sandbox", "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? {} : ((await response.json()) as Fields);
  };
  const data = async (method: string, path: string, body?: Fields) =>
    (await call(method, `/v1/${path}`, body))["data"] as Fields;
  return {
    create: async (kind, fields) => String((await data("POST", kind, fields))["id"]),
    read: (id) => data("GET", `appointments/${id}`),
    total: async (kind) => Number((await data("GET", `${kind}?count=1`))["total"]),
    appointmentsOf: async (patientId) =>
      (await data("GET", `appointments?patientId=${patientId}&count=100`))["data"] as Fields[],
    breakDown: async (fault) => void (await call("POST", "/sandbox/faults", fault)),
    recover: async () => void (await call("DELETE", "/sandbox/faults")),
  };
}
