const storageName = "frontdesk.hold-token";

let token: string | undefined;

/** The token under which this tab holds times; it stays the same when the page is loaded again. */
export function holdToken(): string {
  token ??= kept() ?? crypto.randomUUID();
  return token;
}

function kept(): string | undefined {
  try {
    const stored = sessionStorage.getItem(storageName) ?? crypto.randomUUID();
    sessionStorage.setItem(storageName, stored);
    return stored;
  } catch {
    return undefined;
  }
}
