import type { Clinik } from "@clinikapi/sdk";
import { practitionerSummary } from "#bff/people/person-summary.ts";
import type { Database } from "#lib/database/database.ts";
import { nameDemoClinician } from "./demo-staff.ts";
import type { SignIn } from "./sign-in.ts";

type Sources = { database: Database; client: Pick<Clinik, "practitioners"> };

/**
 * The demo clinician becomes the sandbox's first practitioner when she first signs in: before that nobody needs to ask.
 * While there is no practitioner she reads and books nothing.
 */
export const withDemoClinician = (signIn: SignIn, { database, client }: Sources): SignIn => ({
  ...signIn,
  async begin(credentials, cookie, origin) {
    const signedIn = await signIn.begin(credentials, cookie, origin);
    const { staff, cookies } = signedIn;
    if (staff.role !== "clinician" || staff.practitionerId) return signedIn;
    const found = await client.practitioners.search({ count: 1 }).catch(() => undefined);
    const practitioner = practitionerSummary(found?.data.data[0]);
    if (!practitioner) return signedIn;
    await nameDemoClinician(database, practitioner);
    const named = await signIn.read(cookies.map((one) => one.split(";", 1)[0]).join("; "), true);
    return named ? { ...named, cookies } : signedIn;
  },
});
