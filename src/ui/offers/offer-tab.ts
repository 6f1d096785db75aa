import { createContext, useContext } from "react";

/** The place in the order of Tab of what stands within offers. */
export const OfferTab = createContext<number | undefined>(undefined);

/** The `tabIndex` of a button: nothing, unless it is one of some offers. */
export const useOfferTab = (): number | undefined => useContext(OfferTab);
