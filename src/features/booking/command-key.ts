const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The key that commands are given with on this computer, as it is printed on the keyboard. */
export const commandKey = isApple ? "⌘" : "Ctrl";

/** Whether a key was pressed as a command. */
export const isCommand = (event: { ctrlKey: boolean; metaKey: boolean }) =>
  isApple ? event.metaKey : event.ctrlKey;
