import { lazy } from "react";

const loaded = () => import("./beside-the-form.ts");

export const BookedNotice = lazy(async () => ({ default: (await loaded()).BookedNotice }));
export const BookingOutcome = lazy(async () => ({ default: (await loaded()).BookingOutcome }));
export const RestoredNotice = lazy(async () => ({ default: (await loaded()).RestoredNotice }));
export const UndoneNotice = lazy(async () => ({ default: (await loaded()).UndoneNotice }));
export const FilledNotice = lazy(async () => ({ default: (await loaded()).FilledNotice }));
export const LinkNotice = lazy(async () => ({ default: (await loaded()).LinkNotice }));
