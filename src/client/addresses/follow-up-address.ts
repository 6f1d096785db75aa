/** The part of a page's address that names the appointment to follow up. */
export const followUpParameter = "follow";

/** Adds to the address of the page what opens the follow-up of an appointment over it. */
export function followUpAddress(appointmentId: string): string {
  const parameters = new URLSearchParams(location.search);
  parameters.set(followUpParameter, appointmentId);
  return `${location.pathname}?${parameters}`;
}

/** What this tab keeps of a follow-up has this before the appointment's id. The number stands for the shape of it. */
export const keptFollowUpPrefix = "frontdesk.follow-up.1 ";

/** Whether this tab keeps a follow-up that was left. */
export function hasKeptFollowUps(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(keptFollowUpPrefix));
  } catch {
    return false;
  }
}
