import { may, type Role } from "#domain/roles.ts";
import { type Page, pages } from "./pages.ts";

/** The pages that somebody of this role may see. */
export const pagesOf = (role: Role): Page[] => pages.filter(({ permission }) => may(role, permission));

/** The page with which somebody of this role begins. */
export function firstPageOf(role: Role): Page | undefined {
  const open = pagesOf(role);
  return open.find(({ firstOf }) => firstOf === role) ?? open[0];
}
