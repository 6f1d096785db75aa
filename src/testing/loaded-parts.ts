import { whenReader } from "#features/booking/when/when-reader.ts";
import { ComboboxPopup } from "#ui/combobox/combobox.tsx";

// What is fetched once a page stands is there before a test begins, unless the test is about that: how long it takes to
// read the modules is no part of any test.
await Promise.all([
  ComboboxPopup.load(),
  whenReader.load(),
  import("#features/booking/day/day-panel.tsx"),
  import("#features/booking/draft/check-booking.ts"),
  import("#features/booking/draft/restored-notice.tsx"),
  import("#features/booking/outcome/booked-notice.tsx"),
  import("#features/booking/outcome/booking-outcome.tsx"),
  import("#features/booking/time/next-free.tsx"),
  import("#features/booking/time/time-verdict.tsx"),
]);
