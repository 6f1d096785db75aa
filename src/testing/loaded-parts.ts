import { ComboboxPopup } from "#ui/combobox/combobox.tsx";

// What is fetched once a page stands is there before a test begins, unless the test is about that.
await ComboboxPopup.load();
