/** A4, or the roll of a receipt printer, 80 mm wide. */
export type Paper = "sheet" | "receipt";

const margin = { sheet: 18, receipt: 4 };

/** The height of a line's worth of paper that a receipt printer needs below the last one, in mm. */
const tailMm = 12;

/**
 * Prints an element that stands on paper alone. A roll has no height of its own, so the page is made as long as what is
 * on it; the page's rule is added by script, since only then is that known.
 */
export function printOn(paper: Paper, element: HTMLElement): void {
  element.dataset["paper"] = paper;
  const page = new CSSStyleSheet();
  const size = paper === "sheet" ? "A4" : `80mm ${heightMm(element)}mm`;
  page.replaceSync(`@page { size: ${size}; margin: ${margin[paper]}mm; }`);
  document.adoptedStyleSheets.push(page);
  const done = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}

const pixelsOfMm = 96 / 25.4;

const heightMm = (element: HTMLElement) =>
  Math.ceil(element.getBoundingClientRect().height / pixelsOfMm) + 2 * margin.receipt + tailMm;
