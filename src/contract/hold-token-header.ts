/** The request header in which a desk says which hold is its own: that one is left out of the answer. */
export const holdTokenHeader = "Hold-Token";
