import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import "#testing/dom.ts";
import { FirstSteps } from "./first-steps.tsx";

afterEach(() => localStorage.clear());

const here = () => location.pathname;

const tips = () => screen.queryByRole("region", { name: /demo clinic/ });

it("what to try is shown to each role until it is sent away, and stays away in this browser", async () => {
  render(<FirstSteps firstPageOf={here} whose="receptionist" />);
  expect(tips()?.textContent).toContain("jane doe fu 2w dr chen");
  await userEvent.click(screen.getByRole("button", { name: "Hide these tips" }));
  expect(tips()).toBeNull();
  cleanup();

  render(<FirstSteps firstPageOf={here} whose="receptionist" />);
  expect(tips()).toBeNull();
  render(<FirstSteps firstPageOf={here} whose="clinician" />);
  expect(tips()?.textContent).toContain("Follow-up");
});

it("what to try is on a role's first page alone, so that other pages have their room", () => {
  render(<FirstSteps firstPageOf={() => "/elsewhere"} whose="receptionist" />);
  expect(tips()).toBeNull();
});
