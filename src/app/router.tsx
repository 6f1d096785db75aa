import { Redirect, Route, Switch } from "wouter";
import { BookingPage } from "#features/booking/booking-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** Which page an address shows. */
export function Router({ timeZone }: { timeZone: string }) {
  return (
    <Switch>
      <Route path="/">
        <Redirect replace to="/book" />
      </Route>
      <Route path="/book">
        <BookingPage timeZone={timeZone} />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
