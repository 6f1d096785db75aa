import type { Role } from "#domain/roles.ts";

// One entry for each role: whoever changes accounts to look around reads what the other one can try.
const nameOf = (role: Role) => `frontdesk.first-steps.${role}`;

/** Whether somebody in this browser sent away what this role can try. */
export function areSentAway(role: Role): boolean {
  try {
    return localStorage.getItem(nameOf(role)) !== null;
  } catch {
    // A browser that keeps nothing would show them at each load.
    return true;
  }
}

/** Keeps in this browser that nobody needs them any more. */
export function sendAway(role: Role): void {
  try {
    localStorage.setItem(nameOf(role), "gone");
  } catch {
    // They stay away until the next load.
  }
}
