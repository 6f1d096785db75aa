// Runs before the first paint, in every browser there is.

// A dark desk does not flash white. src/app/appearance.ts writes what is read here.
var appearance = localStorage.getItem("frontdesk.appearance");
if (appearance === "light" || appearance === "dark") document.documentElement.dataset.theme = appearance;

// A browser that cannot run the page is told so. vite.config.ts and docs/operating.md name the same versions.
var isNewEnough =
  typeof Array.prototype.toSorted === "function" &&
  typeof AbortSignal === "function" &&
  typeof AbortSignal.timeout === "function" &&
  CSS.supports("color", "color-mix(in srgb, red, red)");
if (!isNewEnough) {
  // src/main.tsx reads this, and leaves the page alone.
  document.documentElement.dataset.browser = "too old";
  document.addEventListener("DOMContentLoaded", sayTooOld);
}

function sayTooOld() {
  var versions = "Chrome 111, Edge 111, Firefox 115, Safari 16.4";
  var place = document.body;
  place.textContent = "";
  place.setAttribute("role", "alert");
  place.style.cssText = "max-width:36em;margin:4em auto;padding:0 1em;font:18px/1.5 sans-serif";
  sayIn("en", {
    direction: "ltr",
    heading: "This browser is too old for Frontdesk",
    advice: "Please use one of these, or a later one: " + versions + ".",
  });
  sayIn("ar", {
    direction: "rtl",
    heading: "هذا المتصفح قديم جدًا لاستخدام Frontdesk",
    advice: "استخدم أحد هذه المتصفحات أو إصدارًا أحدث: " + versions + ".",
  });

  function sayIn(language, words) {
    var part = document.createElement("div");
    part.lang = language;
    part.dir = words.direction;
    var title = document.createElement("h1");
    title.style.fontSize = "22px";
    title.textContent = words.heading;
    var text = document.createElement("p");
    text.textContent = words.advice;
    part.appendChild(title);
    part.appendChild(text);
    place.appendChild(part);
  }
}
