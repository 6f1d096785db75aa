import type { Clinik } from "@clinikapi/sdk";
import type { Logger } from "pino";
import { type AuditTrail } from "#bff/audit/audit-trail.ts";
import type { RepeatRecorder } from "#bff/audit/record-repeats.ts";
import { visitStory } from "#bff/audit/visit-story.ts";
import { type AppParts, createApp } from "#bff/http/create-app.ts";
import { type RequestLimits } from "#bff/http/guards/request-limits.ts";
import { type Metrics } from "#bff/http/metrics/metrics.ts";
import { administrationRoutes } from "#bff/http/routes/administration.ts";
import { availabilityRoutes } from "#bff/http/routes/availability.ts";
import { bookingRoutes } from "#bff/http/routes/bookings.ts";
import { contactRoutes } from "#bff/http/routes/contacts.ts";
import { eventRoutes } from "#bff/http/routes/events.ts";
import { holdRoutes } from "#bff/http/routes/holds.ts";
import { movedVisitRoutes } from "#bff/http/routes/moved-visits.ts";
import { oidcRoutes } from "#bff/http/routes/oidc.ts";
import { proposalRoutes } from "#bff/http/routes/proposals.ts";
import { registrationRoutes } from "#bff/http/routes/registrations.ts";
import { scheduleRoutes } from "#bff/http/routes/schedule.ts";
import { webhookRoutes } from "#bff/http/routes/webhooks.ts";
import { createFirstFreeTimes } from "#bff/proposals/proposal-times.ts";
import { createNewPatients } from "#bff/registering/new-patients.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import { demoAccounts } from "#bff/staff/demo-staff.ts";
import { createIdentityProvider } from "#bff/staff/identity-provider.ts";
import { type SessionEnds } from "#bff/staff/session-ends.ts";
import { type SignIn } from "#bff/staff/sign-in.ts";
import { namesOfStaff } from "#bff/staff/staff-accounts.ts";
import { withAlternatives } from "#bff/times/availability/with-alternatives.ts";
import { withHolds } from "#bff/times/availability/with-holds.ts";
import { createOverrides } from "#bff/times/calendar/create-overrides.ts";
import { type Holds } from "#bff/times/holds/holds.ts";
import type { MovedVisits } from "#bff/zones/moved-visits.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";
import type { Database } from "#lib/database/database.ts";
import { type Desk } from "./open-desk.ts";
import type { Settings } from "./settings.ts";

export type AppOptions = {
  settings: Settings;
  database: Database;
  webRoot?: string;
  lists: ClinicLists;
  client: Clinik;
  holds: Holds;
  movedVisits: MovedVisits;
  hasMovedVisits: boolean;
  sessionEnds: SessionEnds;
  limits: RequestLimits;
  reachesRecords: AppParts["reachesRecords"];
  metrics: AppParts["metrics"];
  listening: Metrics["listening"];
  logger: Logger;
  signIn: SignIn;
  audit: AuditTrail;
  repeats: RepeatRecorder;
  isReady: () => Promise<boolean>;
  closing: AbortSignal;
};

/** Puts Frontdesk's server together as a function from request to response. */
export function composeApp(
  { ledger, records, availability, patients, registrar, contacts }: Desk,
  options: AppOptions,
) {
  const { settings, client, holds, sessionEnds, closing, database, listening, ...parts } = options;
  const override = createOverrides({
    client,
    recent: (search) => ledger.recent(search),
    lasting: (span) => ledger.lasting(span),
  });
  const newPatients = createNewPatients();
  ledger.hearCopies((copy) => {
    if (copy.booked) override.keep(copy.booked.appointment);
    if (copy.patients) records.keepPatients(copy.patients);
    if (!copy.registered) return;
    records.keepNewPatient(copy.registered);
    newPatients.tell();
  });
  const view = (appointment: Appointment) => {
    override.keep(appointment);
    return records.view(appointment);
  };
  return createApp({
    ...parts,
    session: {
      clinic: { ...settings.clinic, ...(options.hasMovedVisits && { hasMovedVisits: true }) },
      ...(settings.hasDemoAccounts && { demoAccounts }),
      ...(settings.oidc && {
        singleSignOn: { label: settings.oidc.label, isOnly: !settings.oidc.passwords },
      }),
    },
    publicUrl: settings.publicUrl,
    checksAnswers: settings.checksAnswers,
    oidc: oidcRoutes({
      ...(settings.oidc && { provider: createIdentityProvider(settings.oidc) }),
      signIn: parts.signIn,
      seal: createSeal(settings.authSecret),
      publicUrl: settings.publicUrl,
      limits: parts.limits,
      logger: parts.logger,
    }),
    administration: administrationRoutes({
      database,
      audit: parts.audit,
      records,
      secret: settings.authSecret,
      clinicName: settings.clinic.name,
    }),
    records,
    patients,
    registrations: registrationRoutes(registrar),
    contacts: contactRoutes({ contacts, details: (id) => records.details(id) }),
    overrides: override.overrides,
    events: eventRoutes({
      changes: ledger.changes,
      holds,
      newPatients,
      closing,
      listening,
      sessionEnds,
      signIn: parts.signIn,
    }),
    availability: availabilityRoutes(availability, holds, settings.clinic.visitYears),
    schedule: scheduleRoutes({ records, overrides: override.overrides }, availability, {
      of: (appointmentId) => visitStory(database, appointmentId),
      namesOf: (ids) => namesOfStaff(database, ids),
    }),
    holds: holdRoutes({
      holds,
      visitYears: settings.clinic.visitYears,
      staff: { of: (c) => c.get("staff"), namesOf: (ids) => namesOfStaff(database, ids) },
    }),
    proposals: proposalRoutes(
      {
        records,
        ledger,
        whole: (known) => override.whole(known),
        namesOf: (ids) => namesOfStaff(database, ids),
      },
      createFirstFreeTimes(withHolds(availability, holds), (forget) => ledger.changes.subscribe(forget)),
    ),
    movedVisits: movedVisitRoutes({
      records,
      moved: options.movedVisits,
      whole: (known) => override.whole(known),
    }),
    bookings: bookingRoutes({
      ledger: withAlternatives(ledger, availability, holds),
      view,
      meet: (people) => records.people([people]),
      visitYears: settings.clinic.visitYears,
    }),
    webhooks: webhookRoutes({
      database,
      ledger,
      secret: settings.clinikapi.webhookSecret,
      environment: settings.clinikapi.apiKey.startsWith("clk_live_") ? "live" : "test",
    }),
  });
}
