import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { watchAttendance } from "#client/tab/attendance.ts";
import { laterPart } from "#ui/later.tsx";
import { LeftWritesHost } from "./left-writes-host.tsx";
import { createQueryClient } from "./query-client.ts";
import { Router } from "./router.tsx";
import { Shell } from "./shell.tsx";

const FollowUpHost = laterPart(async () => (await import("./follow-up-host.tsx")).FollowUpHost, {
  isOptional: true,
});

const ChangeHost = laterPart(async () => (await import("./change-host.tsx")).ChangeHost, {
  isOptional: true,
});

type AppProps = {
  /** Called with the language that somebody chooses. */
  onLanguage: (code: string) => void;
  /** Called with what the clinic is used to, BCP 47, once the server has said. */
  onClinic: (locale: string) => void;
};

/** The front desk: what all pages stand on, and the page that the address asks for. */
export function App({ onLanguage, onClinic }: AppProps) {
  const [client] = useState(createQueryClient);
  useEffect(watchAttendance, []);
  return (
    <QueryClientProvider client={client}>
      <Shell onClinic={onClinic} onLanguage={onLanguage}>
        {(desk) => (
          <>
            <LeftWritesHost />
            <Router {...desk} />
            <ChangeHost timeZone={desk.timeZone} />
            <FollowUpHost timeZone={desk.timeZone} />
          </>
        )}
      </Shell>
    </QueryClientProvider>
  );
}
