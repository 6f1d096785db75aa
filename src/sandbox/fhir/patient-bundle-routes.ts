import { Hono } from "hono";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import type { Store } from "../store/store.ts";
import { answerFhir } from "./answer-fhir.ts";
import { fhirKinds } from "./fhir-kinds.ts";
import { fhirRoot } from "./fhir-routes.ts";
import { searchBundle } from "./search-bundle.ts";

/** `GET /v1/patients/{id}?_revinclude=…`: a search, and so a Bundle, of the patient and what refers to it. */
export const patientBundleRoutes = (store: Store): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().get("/:id", async (c, next) => {
    const wanted = c.req.queries("_revinclude") ?? [];
    if (wanted.length === 0) return next();
    const parameters: [string, string][] = [
      ["_id", c.req.param("id")],
      ...wanted.map((value): [string, string] => ["_revinclude", value]),
    ];
    const searching = { store, tenant: c.get("tenant"), root: new URL(c.req.url).origin + fhirRoot };
    const request = { kind: fhirKinds.Patient, parameters, isStrict: false };
    return answerFhir(c, await searchBundle(searching, request));
  });
