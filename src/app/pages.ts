import type { ComponentType } from "react";
import type { Permission, Role } from "#domain/roles.ts";
import { BookingPage } from "#features/booking/page/booking-page.tsx";
import { texts } from "#texts/texts.ts";
import { laterPart } from "#ui/later.tsx";
import { Opening } from "./opening.tsx";

/** A page of the front desk. */
export type Page = {
  path: `/${string}`;
  /** How the navigation calls it for a role; read while rendering. Without a name, other pages lead to it. */
  name?: (role: Role) => string;
  /** Who may see it. */
  permission: Permission;
  /** Whose first page it is; everybody else begins with the first of the table. */
  firstOf?: Role;
  /** `timeZone` is the clinic's. All but the booking form are loaded when visited. */
  Content: ComponentType<{ timeZone: string }>;
};

const SchedulePage = laterPart(async () => (await import("./schedule-with-papers.tsx")).ScheduleWithPapers, {
  Until: Opening,
});
const WorkListPage = laterPart(
  async () => (await import("#features/work-list/work-list-page.tsx")).WorkListPage,
  {
    Until: Opening,
  },
);
const HandOverPage = laterPart(
  async () => (await import("#features/hand-over/hand-over-page.tsx")).HandOverPage,
  {
    Until: Opening,
  },
);
const MyDayPage = laterPart(async () => (await import("#features/my-day/my-day-page.tsx")).MyDayPage, {
  Until: Opening,
});
const StaffPage = laterPart(async () => (await import("#features/staff/staff-page.tsx")).StaffPage, {
  Until: Opening,
});
const AuditPage = laterPart(async () => (await import("#features/audit/audit-page.tsx")).AuditPage, {
  Until: Opening,
});

const PatientPage = laterPart(async () => (await import("#features/patient/patient-page.tsx")).PatientPage, {
  Until: Opening,
});

/** Every page, in the navigation's order. The first one that somebody may see is where they begin. */
export const pages: Page[] = [
  { path: "/schedule", name: () => texts.pages.schedule, permission: "read", Content: SchedulePage },
  { path: "/book", name: () => texts.pages.book, permission: "book", Content: BookingPage },
  {
    path: "/work-list",
    name: (role) => (role === "clinician" ? texts.pages.requests : texts.pages.workList),
    permission: "propose",
    Content: WorkListPage,
  },
  { path: "/hand-over", permission: "propose", Content: HandOverPage },
  {
    path: "/my-day",
    name: (role) => (role === "clinician" ? texts.pages.myDay : texts.pages.oneDay),
    permission: "book",
    firstOf: "clinician",
    Content: MyDayPage,
  },
  { path: "/staff", name: () => texts.pages.staff, permission: "staff", Content: StaffPage },
  { path: "/audit", name: () => texts.pages.audit, permission: "audit", Content: AuditPage },
  { path: "/patients/:id", permission: "read", Content: PatientPage },
];
