import type { Page } from "@playwright/test";

/**
 * What a screen reader would say by itself, from the next page on: each text that appears in a live region, in order.
 * What a region has when it comes is not said, unless it is an alert.
 */
export async function hearAnnouncements(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction("hear", (text: string) => heard.push(text));
  await page.addInitScript(() => {
    const { hear } = window as unknown as { hear: (text: string) => void };
    const said = new WeakMap<Element, string>();
    const listen = () => {
      const regions = document.querySelectorAll("output, [role=status], [role=alert], [aria-live]");
      for (const region of regions) {
        // What is not displayed is not listened to; what is only out of sight is.
        if (region.getClientRects().length === 0) {
          said.delete(region);
          continue;
        }
        const copy = region.cloneNode(true) as Element;
        for (const silent of copy.querySelectorAll("[aria-hidden=true], [hidden]")) silent.remove();
        // Directions of writing are marked with letters that nobody hears.
        const text = copy.textContent
          .replaceAll(/[\u2066-\u2069]/g, "")
          .replaceAll(/\s+/g, " ")
          .trim();
        const before = said.get(region) ?? (region.role === "alert" ? "" : text);
        said.set(region, text);
        if (text && text !== before) hear(text);
      }
    };
    const seen = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(listen).observe(document, seen);
  });
  return heard;
}
