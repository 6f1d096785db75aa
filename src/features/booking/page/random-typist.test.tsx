import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { PatientSummary } from "#contract/patient.ts";
import { field, older, openBookingPage, soughtIn } from "#testing/booking-page.tsx";
import "#testing/loaded-parts.ts";
import { type FormState, formState } from "#testing/random-typist/form-state.ts";
import { type Step, steps } from "#testing/random-typist/step.ts";
import { type TypistDesk, typeAtRandom } from "#testing/random-typist/typist.ts";
import { isThorough, tries } from "#testing/thorough.ts";

// A change is judged by the same keys each time, by night by others.
// TYPIST_SEED=… TYPIST_RUNS=… npx vitest run random-typist types the same again.
const seed = Number(process.env["TYPIST_SEED"] ?? (isThorough ? Date.now() % 2 ** 31 : 571_677_221));
const numRuns = Number(process.env["TYPIST_RUNS"] ?? tries(25, 2000));

const staff = { id: "staff-1", name: "Ana", email: "ana@clinic.test", role: "receptionist" } as const;
const jane: PatientSummary = { id: "pt_9", name: "Jane Doe", birthDate: "1961-04-07" };

const pass = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));

const isFound = ({ name, birthDate }: PatientSummary, sought: string) =>
  birthDate === sought || name.toLowerCase().includes(sought.toLowerCase());

/** A desk without a browser, whose server answers as late as a step says. */
async function openDesk() {
  let lateMs = 0;
  let paceMs = 0;
  const late = async <T,>(answer: T) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs));
    return answer;
  };
  const { server, comeBack } = await openBookingPage(
    {
      "POST /api/patients/search": ({ body }) => {
        const patients = [older, jane].filter((patient) => isFound(patient, soughtIn(body)));
        return late({ json: { patients, complete: true } });
      },
      "GET /api/patients/pt_1/visits": () => late({ json: { practitioners: [] } }),
      "GET /api/patients/pt_9/visits": () => late({ json: { practitioners: [] } }),
      "POST /api/patients": () => late({ status: 201, json: { state: "registered", patient: jane } }),
    },
    { staff },
  );
  const user = userEvent.setup({ delay: null });
  let known = new Set<Element>();
  const desk: TypistDesk = {
    look: formState,
    isFocusNew: () => document.activeElement !== null && !known.has(document.activeElement),
    press: async (key) => {
      known = new Set(document.getElementsByTagName("button"));
      if (canPress(key)) await user.keyboard(asUserEvent(key));
      if (paceMs > 0) await pass(paceMs);
    },
    live: async (step) => {
      if (step.does === "slow") lateMs = step.ms;
      if (step.does === "pace") paceMs = step.ms;
      if (step.does === "wait") await pass(step.ms);
      if (step.does === "find") await find();
      if (step.does === "reload") await reload();
    },
    sent: () => ({
      registered: server.asked("POST /api/patients").length,
      booked: server.asked("POST /api/appointments").length,
    }),
  };
  const reload = async () => {
    // A browser says so to the page that is left.
    act(() => void window.dispatchEvent(new Event("pagehide")));
    const before = formState();
    comeBack();
    await pass(0);
    // What says that a draft is there again may have to be fetched, and has the focus then.
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(lostValues(before, formState()), "what a reload lost").toEqual([]);
  };
  /** What an earlier go has sent, and what follows from its answer, is none of the next one's. */
  const settle = async () => {
    for (let quiet = 0; quiet < 5; quiet = server.underWay() === 0 ? quiet + 1 : 0) await pass(0);
  };
  const begin = async () => {
    await settle();
    sessionStorage.clear();
    lateMs = 0;
    paceMs = 0;
    comeBack();
    act(() => field("Patient").focus());
  };
  return { ...desk, begin };
}

const isLooking = () => document.activeElement?.getAttribute("aria-expanded") === "true";

/** Looks up until somebody is offered; whoever has typed too little for that goes on. */
async function find() {
  for (let looked = 0; looked < 200 && isLooking() && !screen.queryAllByRole("option").length; looked += 1)
    await pass(10);
}

/** What stood in a box before and stands there no longer. */
const lostValues = (before: FormState, after: FormState) =>
  Object.entries(after.values).filter(([id, value]) => id in before.values && before.values[id] !== value);

/** In a radio button these keys move no caret, and `user-event` knows no other use for them. */
const canPress = (key: string) =>
  !/^(Home|End|PageDown)$/.test(key) ||
  !(document.activeElement instanceof HTMLInputElement) ||
  document.activeElement.selectionStart !== null;

const asUserEvent = (key: string) =>
  key.length === 1
    ? key
    : key.split("+").reduceRight((inner, part) => (inner ? `{${part}>}${inner}{/${part}}` : `{${part}}`), "");

it(
  `no key does what was not meant, whoever types (seed ${seed})`,
  async () => {
    const desk = await openDesk();
    const run = fc.asyncProperty(steps, async (all: Step[]) => {
      await desk.begin();
      expect(await typeAtRandom(desk, all)).toBeUndefined();
    });
    await fc.assert(run, { numRuns, seed, endOnFailure: true });
  },
  numRuns * 30_000,
);
