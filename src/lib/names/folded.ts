// Letters that Unicode does not take apart into a base letter and a mark, as people type them without the mark; and letters
// that are one to whoever types a name: the two forms of an Arabic word's last letter, Greek's and Hebrew's final forms.
const plain: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ə: "e",
  ɛ: "e",
  ɔ: "o",
  ɓ: "b",
  ɖ: "d",
  ɗ: "d",
  ƙ: "k",
  ƴ: "y",
  ґ: "г",
  ς: "σ",
  ך: "כ",
  ם: "מ",
  ן: "נ",
  ף: "פ",
  ץ: "צ",
  ٱ: "ا",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ہ: "ه",
  ھ: "ه",
};

const apart = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

// Marks of directions, blanks without width and variation selectors are pasted along; Arabic's tatweel only makes a word longer.
const unseen = /(?!\u200C)[\p{Default_Ignorable_Code_Point}\u2800\u0640]/gu;

// Katakana stands 0x60 behind the same sound in Hiragana.
const katakana = /[\u30A1-\u30F6]/g;

/**
 * Text as names are compared everywhere, on the page, in the server and in the sandbox: lower case, without accents and what
 * cannot be seen, each letter as people without its key type it. José is jose, Łukasz is lukasz, أحمد is احمد.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(unseen, "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(apart, (letter) => plain[letter] ?? letter)
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
