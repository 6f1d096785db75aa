const shownRows = () =>
  [...document.querySelectorAll<HTMLElement>("[data-appointment]")].filter((row) => row.checkVisibility());

/** Goes to the row of the day that counts: what is in the way, what was booked last, who comes next, or the first. */
export function goToRows(): void {
  const rows = shownRows();
  const counts = ["inTheWay", "lastBooked", "ahead"].map((name) =>
    rows.find(({ dataset }) => dataset[name] !== undefined),
  );
  (counts.find(Boolean) ?? rows[0])?.focus();
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow Down and Up go to the row after and before, while the focus is in one. */
export function stepThroughRows(event: KeyboardEvent): void {
  const direction = steps[event.key];
  const row = event.target instanceof Element && event.target.closest<HTMLElement>("[data-appointment]");
  if (!row || !direction || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = shownRows();
  const next = rows[rows.indexOf(row) + direction];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
