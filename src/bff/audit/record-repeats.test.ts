import { describe, expect, it } from "vitest";
import { waitUntil } from "#testing/wait.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { createRepeatRecorder } from "./record-repeats.ts";

const trespass = { action: "trespass", outcome: "refused", staffId: "s1" } as const;

const onError = (error: unknown) => {
  throw error;
};

function startRecorder(lengthMs?: number) {
  const lines: AuditEntry[] = [];
  const audit = {
    record: async (entry: AuditEntry) => {
      lines.push(entry);
    },
  };
  return { lines, repeats: createRepeatRecorder(audit, { onError, lengthMs }) };
}

describe("what somebody tries again and again", () => {
  it("is one line at once and one with the count, however often it was", async () => {
    const { lines, repeats } = startRecorder();
    for (let times = 0; times < 1000; times += 1) await repeats.record("trespass s1", trespass);
    await repeats.record("trespass s2", { ...trespass, staffId: "s2" });
    expect(lines).toEqual([trespass, { ...trespass, staffId: "s2" }]);
    await repeats.close();
    expect(lines.slice(2)).toEqual([{ ...trespass, details: { repeats: 999 } }]);
  });

  it("is counted for a while, and begins a new line after it", async () => {
    const { lines, repeats } = startRecorder(20);
    await repeats.record("trespass s1", trespass);
    await repeats.record("trespass s1", trespass);
    await waitUntil(() => lines.length === 2);
    await repeats.record("trespass s1", trespass);
    expect(lines.map(({ details }) => details?.repeats)).toEqual([undefined, 1, undefined]);
  });
});
