import { Redirect, Route, Switch } from "wouter";
import type { Role } from "#domain/roles.ts";
import { laterPart } from "#ui/later.tsx";
import { firstPageOf, pagesOf } from "./pages-of.ts";

const NotFoundPage = laterPart(async () => (await import("./not-found-page.tsx")).NotFoundPage);

type RouterProps = { timeZone: string; role: Role };

/** Which page an address shows. A page that is not for this role is one that is not there. */
export function Router({ timeZone, role }: RouterProps) {
  const open = pagesOf(role);
  const first = firstPageOf(role);
  return (
    <Switch>
      {first && (
        <Route path="/">
          <Redirect replace to={first.path} />
        </Route>
      )}
      {open.map(({ path, Content }) => (
        <Route key={path} path={path}>
          <Content timeZone={timeZone} />
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
