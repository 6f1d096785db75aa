import { expect, it } from "vitest";
import { columnsOfSet, specialtiesOf } from "./column-sets.ts";
import type { Column } from "./columns-of.ts";

const column = (id: string, specialty?: string) =>
  ({ key: id, practitioner: { id, name: id, ...(specialty && { specialty }) } }) as Column;
const columns = [column("lee", "Cardiology"), column("ng", "Dermatology"), column("ali")];
const keys = (some: readonly Column[]) => some.map(({ key }) => key);

it("a desk sees everybody, its own practitioner or one specialty", () => {
  expect(specialtiesOf(columns)).toEqual(["Cardiology", "Dermatology"]);
  expect(keys(columnsOfSet(columns, "all"))).toEqual(["lee", "ng", "ali"]);
  expect(keys(columnsOfSet(columns, "mine", "ali"))).toEqual(["ali"]);
  expect(keys(columnsOfSet(columns, "of Dermatology"))).toEqual(["ng"]);
});

it("sees everybody where nobody of the set is there today, and is offered no choice of one", () => {
  expect(keys(columnsOfSet(columns, "of Neurology"))).toEqual(["lee", "ng", "ali"]);
  expect(specialtiesOf(columns.slice(0, 1))).toEqual([]);
});
