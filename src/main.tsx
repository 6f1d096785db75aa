import "@fontsource-variable/inter/wght.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod/mini";
import { App } from "#app/app.tsx";
import { firstLanguage, rememberLanguage, speakLanguage } from "#app/language.ts";
import { preferredLanguage } from "#contract/texts/languages.ts";

// The page's content security policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no element with the id app.");
const root = createRoot(place);

// Rendering anew puts other words into the same page, so what somebody has typed stays.
async function open(code: string) {
  await speakLanguage(preferredLanguage(code, []));
  root.render(
    <StrictMode>
      <App
        onLanguage={(chosen) => {
          rememberLanguage(chosen);
          void open(chosen);
        }}
      />
    </StrictMode>,
  );
}

void open(firstLanguage());
