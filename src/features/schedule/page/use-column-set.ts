import { useState } from "react";
import type { ColumnSet } from "#features/schedule/picture/column-sets.ts";

const storageName = "frontdesk.columns";

/** Which columns are shown in this browser, also at the next visit. */
export function useColumnSet() {
  const [set, setSet] = useState<ColumnSet>(stored);
  const choose = (next: ColumnSet) => {
    setSet(next);
    try {
      if (next === "all") localStorage.removeItem(storageName);
      else localStorage.setItem(storageName, next);
    } catch {}
  };
  return { set, choose };
}

function stored(): ColumnSet {
  try {
    const kept = localStorage.getItem(storageName) ?? "";
    return kept === "mine" || kept.startsWith("of ") ? (kept as ColumnSet) : "all";
  } catch {
    return "all";
  }
}
