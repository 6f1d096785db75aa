import {
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { KeyHint } from "../key-hint.tsx";
import { ariaKeys, keyNames } from "../shortcuts/keys.ts";
import { Spoken } from "../spoken.tsx";
import { OfferTab } from "./offer-tab.ts";
import styles from "./offers.module.css";
import { enterOffers, joinOffers, leaveOffers, offersIn, offersKey } from "./offers-key.ts";

type OffersProps = Omit<ComponentProps<"span">, "aria-label"> & {
  /** What is offered, for screen readers. */
  label: string;
  /** How to get there by a key called so beside Arrow Down, which is said when the offers come. */
  way: (control: string) => string;
};

/**
 * Buttons that come and go while somebody types. None of them is met by Tab, since whoever types on would press it without
 * having seen it: a key leads to them from wherever the focus is, the arrows go from one to the next, and Escape goes back.
 */
export function Offers({ label, way: wayBy, className = styles.offers, children, ...rest }: OffersProps) {
  const group = useRef<HTMLSpanElement>(null);
  const [isEntered, setEntered] = useState(false);
  const way = wayBy(control);
  useLayoutEffect(() => {
    const here = group.current;
    if (!here) return undefined;
    const leave = joinOffers(here);
    return () => {
      // The focus is not lost with the button that has it.
      if (here.contains(document.activeElement)) leaveOffers(here);
      leave();
    };
  }, []);
  useLayoutEffect(() => {
    const here = group.current;
    if (here && isEntered && document.activeElement === document.body) (offersIn(here)[0] ?? here).focus();
  });
  const handlers = {
    onBlur: ({ currentTarget, relatedTarget, target }: FocusEvent) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) setEntered(false);
      // Some browsers say so also of a button that is taken away.
      else if (!relatedTarget) setTimeout(() => target.isConnected && setEntered(false));
    },
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) enterOffers(currentTarget, relatedTarget);
      setEntered(true);
    },
    onKeyDown: walk,
  };
  return (
    <span
      {...rest}
      {...groupRole}
      aria-description={way}
      aria-keyshortcuts={ariaKeys(offersKey)}
      aria-label={label}
      className={className}
      ref={group}
      tabIndex={-1}
      {...handlers}
    >
      <OfferTab value={isEntered ? 0 : -1}>{children}</OfferTab>
      <KeyHint keys={offersKey} />
      <Spoken>{`${label}. ${way}`}</Spoken>
    </span>
  );
}

const [control = ""] = keyNames(offersKey);

// Where a hint stands no other element may.
const groupRole = { role: "group" };

const stepOf = (key: string): number => {
  const along = document.documentElement.dir === "rtl" ? -1 : 1;
  return { ArrowDown: 1, ArrowUp: -1, ArrowRight: along, ArrowLeft: -along }[key] ?? 0;
};

function walk(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: group, target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    return leaveOffers(group);
  }
  // On the group itself a space would scroll it away.
  if (key === " " && target === group) event.preventDefault();
  const step = stepOf(key);
  const all = offersIn(group);
  const at = all.indexOf(target as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  all.at((at + step) % all.length)?.focus();
}
