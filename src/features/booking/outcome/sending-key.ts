/** What is on its way while a booking is sent. */
export const sendingKey = ["book"];
