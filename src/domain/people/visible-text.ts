// Blanks that are no white space: characters that mark directions or join letters, and the empty sign of Braille.
const unseen = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether anything of a text can be seen. */
export const hasVisibleText = (text: string): boolean => text.replace(unseen, "") !== "";
