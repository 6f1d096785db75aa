/** How many characters a password has. */
export const passwordLimits = { shortest: 12, longest: 128 };
