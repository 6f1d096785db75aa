import { beforeEach, describe, expect, it, vi } from "vitest";

/** A page of a tab, with what the session's storage has at this moment. */
async function openPage(): Promise<string> {
  vi.resetModules();
  return (await import("./hold-token.ts")).holdToken();
}

const leavePage = () => window.dispatchEvent(new Event("pagehide"));

beforeEach(() => sessionStorage.clear());

describe("the token of a desk's holds", () => {
  it("stays the same when the page is loaded again", async () => {
    const before = await openPage();
    leavePage();
    expect(await openPage()).toBe(before);
  });

  it("is another one in a copy of the tab, of the same page as of one that was loaded again", async () => {
    const original = await openPage();
    const copy = await openPage();
    expect(copy).not.toBe(original);
    leavePage();
    const again = await openPage();
    expect(await openPage()).not.toBe(again);
  });

  it("is there when the browser keeps no storage", async () => {
    const denied = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(await openPage()).toMatch(/^[0-9a-f-]{36}$/);
    denied.mockRestore();
  });
});
