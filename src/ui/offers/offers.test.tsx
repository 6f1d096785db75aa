import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import "#testing/dom.ts";
import { Button } from "../button.tsx";
import { Offers } from "./offers.tsx";

type CounterProps = { names: string[]; onTake?: (name: string) => void };

function Counter({ names, onTake }: CounterProps) {
  return (
    <>
      <input aria-label="Before" />
      {names.length > 0 && (
        <Offers label="Rather" way={(control) => `${control} and Arrow Down lead there.`}>
          {names.map((name) => (
            <Button key={name} onClick={() => onTake?.(name)}>
              {name}
            </Button>
          ))}
        </Offers>
      )}
      <input aria-label="After" />
    </>
  );
}

const focused = () => document.activeElement;
const box = (name: string) => screen.getByRole("textbox", { name });
const offer = (name: string) => screen.getByRole("button", { name });
const lead = () => userEvent.keyboard("{Control>}{ArrowDown}{/Control}");

describe("what is offered while somebody types", () => {
  it("is not met by Tab, so that the next field gets what is typed next", async () => {
    const onTake = vi.fn<(name: string) => void>();
    const { rerender } = render(<Counter names={[]} onTake={onTake} />);
    await userEvent.type(box("Before"), "4/7/1961");
    rerender(<Counter names={["7 April"]} onTake={onTake} />);
    await userEvent.tab();
    await userEvent.keyboard("312 555");
    expect(box("After")).toHaveProperty("value", "312 555");
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(box("Before"));
    expect(onTake).not.toHaveBeenCalled();
  });

  it("is reached by its key from wherever the focus is, walked by the arrows, and left by Escape", async () => {
    render(<Counter names={["7 April", "4 July"]} />);
    await userEvent.click(box("After"));
    await lead();
    expect(focused()).toBe(offer("7 April"));
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe(offer("4 July"));
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe(offer("7 April"));
    await userEvent.keyboard("{Escape}");
    expect(focused()).toBe(box("After"));
  });

  it("lets whoever went there go on by Tab", async () => {
    render(<Counter names={["7 April", "4 July"]} />);
    await userEvent.click(box("Before"));
    await lead();
    await userEvent.tab();
    expect(focused()).toBe(offer("4 July"));
    await userEvent.tab();
    expect(focused()).toBe(box("After"));
  });

  it("gives the focus back when it goes, or to what is offered then", async () => {
    const { rerender } = render(<Counter names={["7 April"]} />);
    await userEvent.click(box("Before"));
    await lead();
    rerender(<Counter names={["4 July"]} />);
    expect(focused()).toBe(offer("4 July"));
    rerender(<Counter names={[]} />);
    expect(focused()).toBe(box("Before"));
  });

  it("is said with the way to it when it comes", async () => {
    const { rerender } = render(<Counter names={[]} />);
    rerender(<Counter names={["7 April"]} />);
    await screen.findByText("Rather. Ctrl and Arrow Down lead there.");
    expect(screen.getByRole("status").textContent).toContain("Rather");
  });

  it("leaves the key alone where nothing is offered", async () => {
    const onKeyDown = vi.fn<() => void>();
    render(<input aria-label="Steps" onKeyDown={onKeyDown} />);
    await userEvent.click(box("Steps"));
    await lead();
    expect(onKeyDown).toHaveBeenCalledTimes(2);
  });
});
