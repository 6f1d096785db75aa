import { useEffect, useState } from "react";
import { hearClock, serverNow } from "#lib/clock/server-clock.ts";

/** The present instant by the server's clock, anew every `everyMs` milliseconds. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    // Once the clocks were compared the present may be another.
    const forget = hearClock(() => setNow(serverNow()));
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => {
      forget();
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
