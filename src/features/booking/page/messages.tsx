import { laterPart } from "#ui/later.tsx";

export const BookedNotice = laterPart(
  async () => (await import("#features/booking/outcome/booked-notice.tsx")).BookedNotice,
);
export const BookingOutcome = laterPart(
  async () => (await import("#features/booking/outcome/booking-outcome.tsx")).BookingOutcome,
);
export const RestoredNotice = laterPart(
  async () => (await import("#features/booking/draft/restored-notice.tsx")).RestoredNotice,
);
export const UndoneNotice = laterPart(
  async () => (await import("#features/booking/outcome/undone-notice.tsx")).UndoneNotice,
);
export const FilledNotice = laterPart(
  async () => (await import("#features/booking/draft/filled-notice.tsx")).FilledNotice,
);
export const LinkNotice = laterPart(
  async () => (await import("#features/booking/draft/link-notice.tsx")).LinkNotice,
);
