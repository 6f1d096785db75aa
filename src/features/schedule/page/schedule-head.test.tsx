import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import "#testing/dom.ts";
import { ScheduleHead } from "./schedule-head.tsx";

it("a date is gone to as it is read, and none where its weekday is another", async () => {
  const onDay = vi.fn<(day: string) => void>();
  render(
    <ScheduleHead
      day="2026-11-28"
      onDay={onDay}
      page={{ onTurn: () => undefined }}
      today="2026-11-28"
      view="day"
    />,
  );
  const box = screen.getByLabelText("Go to date");
  await userEvent.type(box, "thu 3 dec{Enter}");
  expect(onDay.mock.calls).toEqual([["2026-12-03"]]);
  await userEvent.clear(box);
  await userEvent.type(box, "tue 3 dec{Enter}");
  expect(onDay).toHaveBeenCalledOnce();
  expect(screen.getByRole("alert").textContent).toContain("tue 3 dec");
});
