import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./story.ts";

/** What axe finds wrong with the page as it is now, by all of its rules or by those that are named. */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  // Otherwise it looks at the page from another one, which takes the focus along.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length, "rules that axe applied").toBeGreaterThan(rules ? 0 : 10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`),
  );
}

/** What reaches beyond the sides of the window, where it would have to be scrolled for. */
export const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const parts = document.querySelectorAll(
      "h1, h2, h3, p, label, input, textarea, select, button, li, td, dd, time",
    );
    const beyond = [...parts].filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      // What only a printer shows lies far outside.
      const isSeen = part.checkVisibility() && !part.closest("[data-print]");
      return isSeen && (left < -0.5 || right > width + 0.5);
    });
    const scrolls = document.documentElement.scrollWidth > width ? ["the whole page"] : [];
    return [...scrolls, ...beyond.map((part) => part.outerHTML.slice(0, 120))];
  });

/** What is smaller than `least` CSS pixels, and has to be hit with a finger or a mouse. Links within a text may be. */
export const smallTargets = (
  page: Page,
  least: number,
  selector = "a[href], button, input, select, textarea",
) =>
  page.evaluate(
    ([selector, least]) => {
      const small = [...document.querySelectorAll(selector)].flatMap((control) => {
        // Whoever presses a label presses its control.
        const target = control.closest("label") ?? control;
        const { width, height } = target.getBoundingClientRect();
        const isText = getComputedStyle(control).display === "inline" && control.tagName === "A";
        const isSmall = Math.min(width, height) < least - 0.5;
        return control.checkVisibility() && width > 1 && isSmall && !isText ? [target] : [];
      });
      return small.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`;
      });
    },
    [selector, least] as const,
  );

/** What moves for longer than an eye could follow. */
export const movingParts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const isLong = Number(effect?.getComputedTiming().endTime ?? 0) > 5;
      return isLong && effect instanceof KeyframeEffect ? [effect.target?.outerHTML.slice(0, 120) ?? ""] : [];
    }),
  );
