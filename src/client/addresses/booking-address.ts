/** Where a time is booked: the form there begins with it, and asks first if another booking was begun. */
export function bookingAddress({ practitionerId, start }: { practitionerId?: string; start: Date }): string {
  const query = new URLSearchParams({ start: start.toISOString() });
  if (practitionerId) query.set("practitioner", practitionerId);
  return `/book?${query}`;
}
