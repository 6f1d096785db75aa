import * as z from "zod/mini";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import { defaultKey } from "#sandbox/keys/api-keys.ts";
import { type ClinicName, clinicNames, usualPatients } from "./demo/clinic-names.ts";
import type { WebhookRegistration } from "./webhooks/webhook-registry.ts";

/** What is wrong with the settings, one line each and without any value. */
export class SandboxSettingsError extends Error {
  override name = "SandboxSettingsError";
}

/** How a sandbox of its own runs: where its data is, and how it behaves. Without `url` the data is in `folder`. */
export type OwnSandboxSettings = {
  port: number;
  searchLagMs: number;
  rateLimit: number;
  monthlyQuota?: number;
  clinic: ClinicName;
  patients: number;
  timeZone: string;
  data: { url?: string; folder: string };
  webhooks: WebhookRegistration[];
  /** What the waits between attempts at a delivery are multiplied with. */
  webhookBackOffScale: number;
};

const sentences = {
  wholeNumber: "must be a whole number",
  postgresUrl: "must be a postgres:// address",
  timeZone: "must be an IANA time zone, such as Europe/Paris",
  webAddress: "must be an http:// or https:// address",
  factor: "must be a number from 0.0001 to 1",
  secretMissing: "is needed, because SANDBOX_WEBHOOK_URL is given",
};

const must = (rule: keyof typeof sentences, isRight: (text: string) => boolean) =>
  z.string().check(z.refine(isRight, { params: { rule } }));

const wholeNumber = (minimum: number, maximum: number) =>
  z.pipe(
    must("wholeNumber", (text) => /^\d{1,9}$/.test(text)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(minimum), z.maximum(maximum))),
  );

const isFactor = (text: string) => /^(1|0\.\d{1,4})$/.test(text) && Number(text) > 0;

const environmentSchema = z
  .object({
    SANDBOX_PORT: z._default(wholeNumber(0, 65_535), 4010),
    SANDBOX_SEARCH_LAG_MS: z._default(wholeNumber(0, 3_600_000), 10_000),
    SANDBOX_RATE_LIMIT: z._default(wholeNumber(1, 1_000_000), 1000),
    SANDBOX_MONTHLY_QUOTA: z.optional(wholeNumber(1, 999_999_999)),
    SANDBOX_CLINIC: z._default(z.enum(clinicNames), "demo"),
    SANDBOX_PATIENTS: z.optional(wholeNumber(0, 1_000_000)),
    CLINIC_TIME_ZONE: z._default(must("timeZone", isTimeZone), "America/Chicago"),
    DATABASE_URL: z.optional(must("postgresUrl", (text) => /^postgres(ql)?:\/\//.test(text))),
    FRONTDESK_DATA_DIR: z._default(z.string(), "./data"),
    SANDBOX_WEBHOOK_URL: z.optional(
      must("webAddress", (text) => URL.canParse(text) && /^https?:/.test(text)),
    ),
    SANDBOX_WEBHOOK_SECRET: z.optional(z.string()),
    SANDBOX_WEBHOOK_BACK_OFF_SCALE: z._default(must("factor", isFactor), "1"),
  })
  .check(
    z.refine((all) => !all.SANDBOX_WEBHOOK_URL || Boolean(all.SANDBOX_WEBHOOK_SECRET), {
      path: ["SANDBOX_WEBHOOK_SECRET"],
      params: { rule: "secretMissing" },
    }),
  );

/** Reads the settings of a sandbox that starts alone; an empty variable counts as none. */
export function readSandboxSettings(environment: Record<string, string | undefined>): OwnSandboxSettings {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const result = environmentSchema.safeParse(Object.fromEntries(given), {
    error: (issue) => issueSentence(issue, undefined, sentences),
  });
  if (!result.success) {
    const lines = fieldIssues(result.error).map(({ field, message }) => `  ${field} ${message}`);
    throw new SandboxSettingsError(`The sandbox cannot start with these settings:\n${lines.join("\n")}`);
  }
  const all = result.data;
  return {
    port: all.SANDBOX_PORT,
    searchLagMs: all.SANDBOX_SEARCH_LAG_MS,
    rateLimit: all.SANDBOX_RATE_LIMIT,
    ...(all.SANDBOX_MONTHLY_QUOTA === undefined ? {} : { monthlyQuota: all.SANDBOX_MONTHLY_QUOTA }),
    clinic: all.SANDBOX_CLINIC,
    patients: all.SANDBOX_PATIENTS ?? usualPatients[all.SANDBOX_CLINIC],
    timeZone: all.CLINIC_TIME_ZONE,
    webhooks: webhooksOf(all),
    webhookBackOffScale: Number(all.SANDBOX_WEBHOOK_BACK_OFF_SCALE),
    data: { folder: all.FRONTDESK_DATA_DIR, ...(all.DATABASE_URL && { url: all.DATABASE_URL }) },
  };
}

function webhooksOf({
  SANDBOX_WEBHOOK_URL: url,
  SANDBOX_WEBHOOK_SECRET: secret,
}: z.infer<typeof environmentSchema>): WebhookRegistration[] {
  return url && secret ? [{ tenantId: defaultKey.tenant.id, url, secret }] : [];
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
