import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const macPrograms = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where this system keeps a browser of Chromium's kind, those that exist, the likeliest first. */
export async function systemBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<string[]> {
  const places = usualPlaces(platform, env);
  const present = await Promise.all(places.map(isProgram));
  return places.filter((_, index) => present[index]);
}

function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "darwin") return macPrograms;
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter(Boolean);
    return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter(Boolean), "/usr/bin", "/snap/bin"];
  return [...new Set(linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))))];
}

const isProgram = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
