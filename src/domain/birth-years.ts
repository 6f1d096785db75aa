/** Nobody who comes to a clinic was born earlier; what says so is a slip of a finger. */
export const firstBirthYear = 1900;
