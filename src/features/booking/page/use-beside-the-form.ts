import { useEffect, useState } from "react";
import type * as besideTheForm from "./beside-the-form.ts";

type Beside = typeof besideTheForm;

let loaded: Beside | undefined;

const load = async () => {
  loaded ??= await import("./beside-the-form.ts");
  return loaded;
};

/** What is fetched once the form stands; undefined until it is there, and for as long as it cannot be fetched. */
export function useBesideTheForm(): Beside | undefined {
  const [beside, setBeside] = useState(loaded);
  useEffect(() => {
    let isWanted = true;
    // The day beside the form says so when it cannot be fetched.
    void load().then(
      (found) => isWanted && setBeside(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return beside;
}
