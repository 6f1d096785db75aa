import type { Permission } from "#domain/roles.ts";

/** Who may ask for a route: whoever can reach it, or who has a permission. */
export type RouteRule = "open" | Permission;

/** Every route of the interface and its rule. A route that is missing here lets nobody in. */
export const routeRules: Record<string, RouteRule> = {
  "GET /api/openapi.json": "open",
  "GET /api/session": "open",
  "POST /api/session": "open",
  "DELETE /api/session": "open",
  // Its signature is its rule.
  "POST /api/webhooks/clinikapi": "open",
  "GET /api/patients": "read",
  "POST /api/patients/search": "read",
  "GET /api/patients/:id": "read",
  "GET /api/patients/:id/visits": "read",
  "GET /api/patients/:id/appointments": "read",
  "POST /api/patients": "register",
  "GET /api/registrations/:key": "register",
  "PATCH /api/patients/:id": "register",
  "GET /api/contact-changes/:key": "register",
  "GET /api/practitioners": "read",
  "GET /api/clinic": "read",
  "GET /api/appointments": "read",
  "GET /api/appointments/:id": "read",
  "GET /api/schedule": "read",
  "GET /api/availability": "read",
  "GET /api/availability/first": "read",
  "GET /api/proposals": "book-any",
  "GET /api/proposals/times": "book-any",
  "GET /api/hand-overs": "propose",
  "GET /api/closed-days": "read",
  "GET /api/conflicts": "read",
  "GET /api/bookings/:key": "read",
  "GET /api/events": "read",
  "GET /api/holds": "read",
  "POST /api/holds": "book",
  "DELETE /api/holds/:id": "book",
  "POST /api/session/password": "read",
  "GET /api/staff": "staff",
  "POST /api/staff": "staff",
  "PATCH /api/staff/:id": "staff",
  "GET /api/audit": "audit",
  "GET /api/audit.csv": "audit",
  "GET /api/audit/chain": "audit",
  "GET /api/audit/:id/reason": "audit",
  // Whose appointments somebody may book is for the route itself to judge, which knows the practitioner.
  "POST /api/appointments": "book",
  "PATCH /api/appointments/:id": "book",
};
