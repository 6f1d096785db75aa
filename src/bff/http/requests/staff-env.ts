import type { Staff } from "#contract/session.ts";

/** What routes behind the check of who is signed in know of who asks. */
export type StaffEnv = { Variables: { staff: Staff } };
