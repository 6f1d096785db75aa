/** The header of a request that a page makes by itself while nobody has touched it for a while. */
export const unattendedHeader = "frontdesk-unattended";
