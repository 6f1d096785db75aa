import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type SubmitEvent, useState } from "react";
import { expect, it, vi } from "vitest";
import "#testing/dom.ts";
import { Combobox, ComboboxPopup } from "./combobox.tsx";

const names = ["Maria Garcia", "Maria Lopez"];

function Desk({ onChoose, onSubmit }: { onChoose: (id: string) => void; onSubmit: () => void }) {
  const [text, setText] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <Combobox
        control={{ id: "patient" }}
        firstIsActive
        listLabel="Patients"
        onChoose={onChoose}
        onTextChange={setText}
        options={names.filter((name) => name.startsWith(text)).map((name) => ({ id: name, content: name }))}
        text={text}
      />
    </form>
  );
}

/** A slow line. */
function wait() {
  const ends: (() => void)[] = [];
  const isOver = new Promise<void>((resolve) => {
    ends.push(resolve);
  });
  return { isOver, end: () => ends.forEach((end) => end()) };
}

it("what is typed before the list has come stays, nobody unseen is taken, and the list opens when it comes", async () => {
  const onChoose = vi.fn<(id: string) => void>();
  const onSubmit = vi.fn<() => void>();
  const { isOver, end } = wait();
  const { load } = ComboboxPopup;
  vi.spyOn(ComboboxPopup, "load").mockImplementation(async () => {
    await isOver;
    return load();
  });
  render(<Desk onChoose={onChoose} onSubmit={onSubmit} />);
  const box = screen.getByRole("combobox");
  await userEvent.type(box, "Maria{Enter}");
  expect(box).toHaveProperty("value", "Maria");
  expect(box).toHaveProperty("ariaExpanded", "false");
  expect(onChoose).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
  end();
  expect(await screen.findAllByRole("option")).toHaveLength(2);
  expect(document.activeElement).toBe(box);
  await userEvent.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("Maria Garcia");
});
