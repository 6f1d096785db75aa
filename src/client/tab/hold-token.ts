const storageName = "frontdesk.hold-token";

let token: string | undefined;

/**
 * The token under which this tab holds times; it stays the same when the page is loaded again. A tab that is copied has
 * one of its own: the copy gets what is in the session's storage, and there the token is only between two pages.
 */
export function holdToken(): string {
  if (token !== undefined) return token;
  token = taken() ?? crypto.randomUUID();
  const own = token;
  window.addEventListener("pagehide", () => leave(own));
  // A page that the back button brings back goes on with its own.
  window.addEventListener("pageshow", ({ persisted }) => void (persisted && taken()));
  return token;
}

function taken(): string | undefined {
  try {
    const stored = sessionStorage.getItem(storageName) ?? undefined;
    sessionStorage.removeItem(storageName);
    return stored;
  } catch {
    return undefined;
  }
}

function leave(own: string): void {
  try {
    sessionStorage.setItem(storageName, own);
  } catch {
    // Without a store the next page is another desk; what this one held it has given up.
  }
}
