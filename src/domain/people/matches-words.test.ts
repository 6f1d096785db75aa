import { describe, expect, it } from "vitest";
import { matchesWords } from "./matches-words.ts";

describe("a practitioner is found", () => {
  it.each([
    ["Dr. Carol Léa Cardiology", "lea car"],
    ["Cardiology", "cardiologist"],
    ["Pediatrics", "pediatrician"],
    ["General surgery", "surgeon"],
    ["Anyone in Cardiology", "any cardiologist"],
    ["Dentistry", ""],
  ])("%s by %j", (text, typed) => expect(matchesWords(text, typed)).toBe(true));

  it.each([
    ["Neurosurgery", "neurologist"],
    ["Dr. Carol Lee", "lee anna"],
    ["Cardiology", "cardamom"],
  ])("%s not by %j", (text, typed) => expect(matchesWords(text, typed)).toBe(false));
});
