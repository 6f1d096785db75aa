import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEasyToGuess } from "./is-easy-to-guess.ts";
import { makePassword } from "./make-password.ts";
import { namesOf } from "./refuse-easy-password.ts";

const known = namesOf({
  clinicName: "Riverside Clinic",
  name: "Noor Haddad",
  email: "n.haddad@riverside.example",
});

describe("a password that somebody would try first is refused", () => {
  it.each([
    ["twelve spaces", "            "],
    ["one letter over and over", "aaaaaaaaaaaa"],
    ["what is too short said twice", "battery1battery1"],
    ["a row of digits", "123456789012"],
    ["a row of keys, there and back", "qwertyuiop][poiuyt"],
    ["columns of keys", "1qaz2wsx3edc"],
    ["a common one with digits", "password1234"],
    ["a common one with a year and signs", "Sunshine2026!!"],
    ["a common one in disguise", "P4$$w0rd-123"],
    ["two common ones", "dragonmonkey"],
    ["a common one of more than twelve letters", "unbelievable"],
    ["the product", "Frontdesk-2026"],
    ["the clinic", "riverside clinic"],
    ["the clinic and its product", "RiversideFrontdesk1"],
    ["the person", "noor.haddad.1987"],
    ["the person's e-mail", "n.haddad@riverside.example"],
    ["the person's e-mail in wide letters", "ｎ.ｈａｄｄａｄ@riverside"],
  ])("%s", (_, password) => {
    expect(isEasyToGuess(password, known)).toBe(true);
  });
});

describe("any other is taken, without rules of which characters there have to be", () => {
  it.each([
    ["four words", "correct horse battery staple"],
    ["words with a common one among them", "my dragon eats only cucumbers"],
    ["a sentence in Arabic", "القهوة باردة في الشتاء"],
    ["letters alone", "vkrmwqhezptu"],
    ["digits alone", "839274650182"],
    ["signs alone", "%~?/>#{|;`:-"],
  ])("%s", (_, password) => {
    expect(isEasyToGuess(password, known)).toBe(false);
  });

  it("one that was made up by Frontdesk", () => {
    for (let time = 0; time < 500; time += 1) expect(isEasyToGuess(makePassword(), known)).toBe(false);
  });
});

it("whatever is typed, it is judged and nothing breaks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 128 }), (password) => {
      expect(typeof isEasyToGuess(password, known)).toBe("boolean");
    }),
  );
});
