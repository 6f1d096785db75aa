/** The text with Arabic-Indic and Persian digits written as 0 to 9, so that either keyboard can type a number. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
