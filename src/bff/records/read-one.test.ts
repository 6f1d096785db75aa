import { expect, it } from "vitest";
import { patientSummary } from "#bff/people/person-summary.ts";
import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import { readOne } from "./read-one.ts";

const read = (data: object) => readOne("pt_ada", Promise.resolve({ data }), patientSummary);

const ada = { id: "pt_ada", firstName: "Ada", lastName: "Test" };

it("whoever asks for one person is shown nobody else, whatever the clinic's records answer", async () => {
  expect(await read(ada)).toMatchObject({ id: "pt_ada", name: "Ada Test" });
  await expect(read({ ...ada, id: "pt_eve" })).rejects.toThrow(UnreadableAnswerError);
});
