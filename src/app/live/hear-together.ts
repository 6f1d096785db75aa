import { openEventStream, type Told } from "./event-stream.ts";
import { hasLocks, takeTurns } from "./take-turns.ts";

/** Listening to the server, for as long as the page is there. */
export type Hearing = {
  /** Gives up a connection that says nothing for another one. False while the page is away and does not listen. */
  renew(): boolean;
  stop(): void;
};

const channelName = "frontdesk-events";

/** Whoever begins to listen asks whether somebody does already. */
const asking = "asking";

/**
 * Hears what the server tells by one connection for all tabs of this browser, which allows six to a host: the tab that has
 * the lock listens, and tells the others. A tab that is frozen, or kept for the back button, leaves it to another one.
 * Where the browser has no locks, as on a page without TLS, each tab listens for itself while it is looked at.
 */
export function hearTogether(hear: (told: Told) => void): Hearing {
  const channel = new BroadcastChannel(channelName);
  const tellAll = (told: Told) => {
    channel.postMessage(told);
    hear(told);
  };
  let isNew = true;
  const turn = takeTurns(() => {
    let isOpen = false;
    const answer = ({ data }: MessageEvent<Told>) => {
      if (data.event === asking && isOpen) channel.postMessage({ event: "open", data: "still" });
    };
    channel.addEventListener("message", answer);
    tellAll({ event: "connecting" });
    const close = openEventStream((told) => {
      if (told.event === "open") {
        isOpen = true;
        isNew = false;
      }
      // Why it was refused each tab finds out when it is its turn.
      if (told.event === "refused") hear(told);
      else tellAll(told);
    });
    return () => {
      channel.removeEventListener("message", answer);
      close();
    };
  });
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.event === asking) return;
    // What a newcomer asked has been answered to all.
    if (data.event === "open" && data.data === "still" && !isNew) return;
    if (data.event === "open") isNew = false;
    hear(data);
  });
  let isAway = false;
  const begin = () => {
    isAway = false;
    isNew = true;
    hear({ event: "connecting" });
    channel.postMessage({ event: asking });
    turn.wait();
  };
  const leave = () => {
    isAway = true;
    turn.leave();
  };
  const stopWatching = watchPresence({ leave, comeBack: () => isAway && begin() });
  if (isPresent()) begin();
  else isAway = true;
  return {
    renew() {
      if (!isAway) turn.take();
      return !isAway;
    },
    stop() {
      stopWatching();
      turn.leave();
      channel.close();
    },
  };
}

const isPresent = () => hasLocks || !document.hidden;

function watchPresence({ leave, comeBack }: { leave: () => void; comeBack: () => void }): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  for (const [goes, comes] of [
    ["freeze", "resume"],
    ["pagehide", "pageshow"],
  ] as const) {
    window.addEventListener(goes, leave, { signal, capture: true });
    window.addEventListener(comes, comeBack, { signal, capture: true });
  }
  if (!hasLocks)
    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : comeBack()), { signal });
  return () => watching.abort();
}
