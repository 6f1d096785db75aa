import { fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type SubmitEvent, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import "#testing/dom.ts";
import "#testing/loaded-parts.ts";
import { Combobox } from "./combobox.tsx";

const fruits = ["Apple", "Apricot", "Banana", ...Array.from({ length: 40 }, (_, at) => `Melon ${at + 1}`)];

type BowlProps = {
  isBusy?: boolean;
  onChoose?: (id: string) => void;
  onSubmit?: () => void;
  firstIsActive?: boolean;
  note?: string;
};

function Bowl({ isBusy, onChoose, onSubmit, firstIsActive, note }: BowlProps) {
  const [text, setText] = useState("");
  const found = fruits.filter((fruit) => fruit.toLowerCase().startsWith(text.toLowerCase()));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor="fruit">Fruit</label>
      <Combobox
        announcement={`${found.length} found`}
        control={{ id: "fruit" }}
        firstIsActive={firstIsActive}
        isBusy={isBusy}
        listLabel="Fruits"
        note={note}
        onChoose={(id) => {
          setText(id);
          onChoose?.(id);
        }}
        onTextChange={setText}
        options={found.map((fruit) => ({ id: fruit, content: fruit }))}
        text={text}
      />
      <button type="button">Elsewhere</button>
    </form>
  );
}

const box = () => screen.getByRole("combobox", { name: "Fruit" });
const activeOption = () => {
  const id = box().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.textContent;
};

describe("a box with suggestions", () => {
  it("shows what fits while somebody types, and says how many that are", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "ap");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Apple", "Apricot"]);
    expect(box()).toHaveProperty("ariaExpanded", "true");
    expect(screen.getByRole("status").textContent).toBe("2 found");
  });

  it("keeps the focus in the box while the arrows go round the list", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "ap{ArrowDown}");
    expect(activeOption()).toBe("Apple");
    await userEvent.keyboard("{ArrowDown}");
    expect(activeOption()).toBe("Apricot");
    await userEvent.keyboard("{ArrowDown}");
    expect(activeOption()).toBe("Apple");
    await userEvent.keyboard("{ArrowUp}");
    expect(activeOption()).toBe("Apricot");
    expect(document.activeElement).toBe(box());
  });

  it("takes the active option with Enter, and does not send the form with the same press", async () => {
    const onChoose = vi.fn<(id: string) => void>();
    const onSubmit = vi.fn<() => void>();
    render(<Bowl firstIsActive onChoose={onChoose} onSubmit={onSubmit} />);
    await userEvent.type(box(), "b{Enter}");
    expect(onChoose).toHaveBeenCalledExactlyOnceWith("Banana");
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("takes nothing with Enter where any text is welcome and none was pointed at", async () => {
    const onChoose = vi.fn<(id: string) => void>();
    render(<Bowl onChoose={onChoose} />);
    await userEvent.type(box(), "ap{Enter}");
    expect(onChoose).not.toHaveBeenCalled();
    expect(box()).toHaveProperty("value", "ap");
  });

  it("does nothing with Enter while what it would take is still looked for", async () => {
    const onSubmit = vi.fn<() => void>();
    render(<Bowl isBusy note="Searching…" onSubmit={onSubmit} />);
    await userEvent.type(box(), "zz{Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box());
  });

  it("takes an option by mouse without losing the focus", async () => {
    const onChoose = vi.fn<(id: string) => void>();
    render(<Bowl onChoose={onChoose} />);
    await userEvent.type(box(), "ap");
    await userEvent.click(screen.getByRole("option", { name: "Apricot" }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith("Apricot");
    expect(document.activeElement).toBe(box());
  });

  it("closes with Escape and keeps what was typed; the arrow opens it again", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "ap{Escape}");
    expect(screen.queryByRole("option")).toBeNull();
    expect(box()).toHaveProperty("value", "ap");
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getAllByRole("option")).toHaveLength(2);
  });

  it("closes when the focus goes elsewhere", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "ap");
    await userEvent.tab();
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("says what there is to say when nothing fits", async () => {
    render(<Bowl note="Nothing of that name." />);
    await userEvent.type(box(), "zz");
    expect(screen.getByText("Nothing of that name.")).toBeTruthy();
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("draws a long list as far as somebody comes, and says how long it is", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "melon");
    const drawn = screen.getAllByRole("option");
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[2]).toMatchObject({ ariaPosInSet: "3", ariaSetSize: "40" });
    await userEvent.keyboard("{ArrowUp}");
    expect(activeOption()).toBe("Melon 40");
    expect(screen.getAllByRole("option")).toHaveLength(40);
    await userEvent.type(box(), "{Backspace}");
    fireEvent.scroll(screen.getByRole("listbox"));
    expect(screen.getAllByRole("option").length).toBeGreaterThan(drawn.length);
  });

  it("forgets an option that was pointed at once it fits no longer", async () => {
    const onChoose = vi.fn<(id: string) => void>();
    render(<Bowl onChoose={onChoose} />);
    await userEvent.type(box(), "ap{ArrowDown}{ArrowDown}");
    expect(activeOption()).toBe("Apricot");
    await userEvent.type(box(), "p");
    expect(activeOption()).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("has what was chosen replaced by what is typed next, and put back by Escape", async () => {
    render(<Bowl firstIsActive />);
    await userEvent.type(box(), "ban{Enter}");
    await userEvent.keyboard("ap");
    expect(box()).toHaveProperty("value", "ap");
    await userEvent.keyboard("{Escape}");
    expect(box()).toHaveProperty("value", "Banana");
    await userEvent.keyboard("{ArrowLeft}{End}x");
    expect(box()).toHaveProperty("value", "x");
  });

  it("has what was chosen erased as a whole, and pasted over as a whole", async () => {
    render(<Bowl firstIsActive />);
    await userEvent.type(box(), "ban{Enter}");
    await userEvent.keyboard("{ArrowLeft}{Backspace}");
    expect(box()).toHaveProperty("value", "");
    await userEvent.keyboard("{Escape}{End}");
    expect(box()).toHaveProperty("value", "Banana");
    await userEvent.paste("Cherry");
    expect(box()).toHaveProperty("value", "Cherry");
  });

  it("lets a text that was typed, and is an option's by chance, be typed on", async () => {
    render(<Bowl />);
    await userEvent.type(box(), "Apple pie");
    expect(box()).toHaveProperty("value", "Apple pie");
  });

  it("leaves the keys of an input method alone, also those that no browser calls composing", async () => {
    const onChoose = vi.fn<(id: string) => void>();
    render(<Bowl firstIsActive onChoose={onChoose} />);
    await userEvent.type(box(), "ap");
    fireEvent.keyDown(box(), { key: "Enter", keyCode: 229 });
    fireEvent.keyDown(box(), { key: "Escape", keyCode: 229 });
    fireEvent.keyDown(box(), { key: "Enter", isComposing: true });
    expect(onChoose).not.toHaveBeenCalled();
    expect(screen.getAllByRole("option")).toHaveLength(2);
  });
});
