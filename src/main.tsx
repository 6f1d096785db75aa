import "@fontsource-variable/inter/wght.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#app/app.tsx";
import { firstLanguage, rememberLanguage, speakLanguage, takeClinicLocale } from "#app/language.ts";
import { preferredLanguage } from "#texts/languages.ts";
import { forgiveMovedNodes } from "#ui/forgive-moved-nodes.ts";
import { keepComposingKeys } from "#ui/is-composing.ts";
import { learnLayout } from "#ui/shortcuts/keyboard-layout.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no element with the id app.");
const root = createRoot(place);
keepComposingKeys();
void learnLayout();
forgiveMovedNodes();

// Rendering anew puts other words into the same page, so what somebody has typed stays.
async function open(code: string) {
  await speakLanguage(preferredLanguage(code, []));
  root.render(
    <StrictMode>
      <App
        onClinic={(locale) => takeClinicLocale(locale) && void open(code)}
        onLanguage={(chosen) => {
          rememberLanguage(chosen);
          void open(chosen);
        }}
      />
    </StrictMode>,
  );
}

// The page that public/first.js shows to a browser that is too old is the whole page.
if (document.documentElement.dataset["browser"] !== "too old") void open(firstLanguage());

// Some names in every clinic need letters that English has not; theirs come before the names do.
void document.fonts.load("1em 'Inter Variable'", "ł");
