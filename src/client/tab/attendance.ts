/** After how much stillness nobody is taken to sit before the page, in milliseconds. */
const stillnessMs = 60_000;

let touchedAt = Date.now();

const onTouch = () => {
  touchedAt = Date.now();
};

/** Takes note of keys and pointers, until the answer is called: what the page asks for by itself is nobody's doing. */
export function watchAttendance(): () => void {
  const leaving = new AbortController();
  const options = { signal: leaving.signal, capture: true, passive: true };
  for (const event of ["pointerdown", "keydown", "wheel"]) window.addEventListener(event, onTouch, options);
  return () => leaving.abort();
}

/** Whether nobody has touched the page for a while. */
export const isUnattended = (): boolean => Date.now() - touchedAt > stillnessMs;
