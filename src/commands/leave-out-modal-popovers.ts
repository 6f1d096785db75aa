import type { Plugin } from "vite";

/** What @radix-ui/react-popover imports for its modal kind alone. */
const parts: Record<string, string> = { "react-remove-scroll": "RemoveScroll", "aria-hidden": "hideOthers" };

/**
 * Keeps out of the browser what only modal popovers run: 4.2 kB after gzip. The lists under the pickers are not modal; a
 * popover that is made modal all the same breaks at once, with a sentence that leads here.
 */
export function leaveOutModalPopovers(): Plugin {
  const prefix = "\0left-out:";
  return {
    name: "leave-out-modal-popovers",
    apply: "build",
    enforce: "pre",
    resolveId(id, importer) {
      const isForPopover = importer?.includes("/@radix-ui/react-popover/") && Object.hasOwn(parts, id);
      return isForPopover ? prefix + id : undefined;
    },
    load(id) {
      const part = id.startsWith(prefix) && parts[id.slice(prefix.length)];
      if (!part) return undefined;
      const sentence = "Modal popovers are left out of this build: see leave-out-modal-popovers.ts.";
      return `export function ${part}() { throw new Error(${JSON.stringify(sentence)}); }`;
    },
  };
}
