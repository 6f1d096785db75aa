import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import "#testing/dom.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { later, laterPart, useLater } from "./later.tsx";

const Hint = ({ text }: { text: string }) => <p>{text}</p>;

/** Something whose fetching a test ends, as often as it is begun. */
function fetchByHand<What>() {
  const asked: { resolve: (what: What) => void; reject: (error: Error) => void }[] = [];
  return { asked, fetch: () => new Promise<What>((resolve, reject) => asked.push({ resolve, reject })) };
}

it("what somebody types stays in its box, with the focus, when a part beside it comes", async () => {
  const { asked, fetch } = fetchByHand<typeof Hint>();
  const LaterHint = laterPart(fetch, { Until: () => <p>Loading…</p> });
  render(
    <>
      <LaterHint text="Here." />
      <input aria-label="Name" />
    </>,
  );
  const box = screen.getByLabelText("Name");
  await userEvent.type(box, "mar");
  expect(screen.getByText("Loading…")).toBeTruthy();
  asked[0]?.resolve(Hint);
  await screen.findByText("Here.");
  expect(document.activeElement).toBe(box);
  expect(box).toHaveProperty("value", "mar");
});

it("a part that is there already is drawn at once, wherever it is drawn next", async () => {
  const { asked, fetch } = fetchByHand<typeof Hint>();
  const LaterHint = laterPart(fetch);
  const loading = LaterHint.load();
  asked[0]?.resolve(Hint);
  await loading;
  render(<LaterHint text="Here." />);
  expect(screen.getByText("Here.")).toBeTruthy();
  expect(asked).toHaveLength(1);
});

it("a part that cannot be fetched is said to be missing, and the next one that is drawn asks again", async () => {
  const { asked, fetch } = fetchByHand<typeof Hint>();
  const LaterHint = laterPart(fetch);
  const page = (
    <ErrorBoundary fallback={<p>It did not load.</p>}>
      <LaterHint text="Here." />
    </ErrorBoundary>
  );
  const first = render(page, { onCaughtError: () => undefined });
  asked[0]?.reject(new Error("cut"));
  await screen.findByText("It did not load.");
  first.unmount();
  render(page);
  asked[1]?.resolve(Hint);
  expect(await screen.findByText("Here.")).toBeTruthy();
});

it("what could not be fetched is asked for again when somebody goes on to another field", async () => {
  const { asked, fetch } = fetchByHand<string>();
  const word = later(fetch);
  function Word() {
    return <p>{useLater(word) ?? "nothing yet"}</p>;
  }
  render(
    <>
      <Word />
      <input aria-label="Name" />
    </>,
  );
  await act(async () => asked[0]?.reject(new Error("cut")));
  expect(screen.getByText("nothing yet")).toBeTruthy();
  await userEvent.click(screen.getByLabelText("Name"));
  asked[1]?.resolve("word");
  expect(await screen.findByText("word")).toBeTruthy();
});
