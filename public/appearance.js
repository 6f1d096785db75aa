// Before the first paint, so that a dark desk does not flash white. src/app/appearance.ts writes what is read here.
const appearance = localStorage.getItem("frontdesk.appearance");
if (appearance === "light" || appearance === "dark") document.documentElement.dataset.theme = appearance;
