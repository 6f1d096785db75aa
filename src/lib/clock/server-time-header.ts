/** Of every answer of the server: what its clock showed, in milliseconds since 1970. */
export const serverTimeHeader = "server-time";
