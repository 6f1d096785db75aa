import { createHash } from "node:crypto";
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from "better-auth/adapters";
import type { Database, Parameter } from "#lib/database/database.ts";

type Row = Record<string, unknown>;
type Condition = Pick<CleanedWhere, "field" | "value" | "operator" | "connector" | "mode">;

/**
 * Lets the sign-in library work on Frontdesk's own database, be it a server or embedded. A session's token is stored as
 * its SHA-256, so that whoever reads the database cannot be anybody.
 */
export const staffAdapter = (database: Database) =>
  createAdapterFactory({
    config: { adapterId: "frontdesk", adapterName: "Frontdesk", transaction: false },
    adapter: () => operations(database),
  });

const sessions = "staff_session";

function operations(database: Database): CustomAdapter {
  const rows = async (sql: string, parameters: Parameter[], asked: Row = {}): Promise<Row[]> =>
    (await database.query<Row>(sql, parameters)).map((row) => Object.assign(fromColumns(row), asked));
  const select = async (model: string, where: Condition[] = [], rest = "") => {
    const { sql, parameters } = conditions(model, where);
    return rows(
      `select * from frontdesk.${name(model)} where ${sql} ${rest}`,
      parameters,
      tokenIn(model, where),
    );
  };
  const change = async (model: string, where: Condition[], update: Row) => {
    const names = Object.keys(update);
    const values = names.map((field) => stored(model, field, update[field]));
    const { sql, parameters } = conditions(model, where, values.length);
    const changes = names.map((field, i) => `${name(column(field))} = $${i + 1}`).join(", ");
    const statement = `update frontdesk.${name(model)} set ${changes} where ${sql} returning *`;
    return rows(statement, [...values, ...parameters], tokenIn(model, where));
  };
  const remove = async (model: string, where: Condition[]) => {
    const { sql, parameters } = conditions(model, where);
    return (await database.query(`delete from frontdesk.${name(model)} where ${sql} returning 1`, parameters))
      .length;
  };
  return {
    async create({ model, data }) {
      const names = Object.keys(data);
      const columns = names.map((field) => name(column(field))).join(", ");
      const places = names.map((_, i) => `$${i + 1}`).join(", ");
      const values = names.map((field) => stored(model, field, data[field]));
      await database.query(`insert into frontdesk.${name(model)} (${columns}) values (${places})`, values);
      return data;
    },
    findOne: async ({ model, where }) => ((await select(model, where, "limit 1"))[0] ?? null) as never,
    findMany: async ({ model, where, limit, offset = 0, sortBy }) => {
      const order = sortBy
        ? `order by ${name(column(sortBy.field))} ${sortBy.direction === "desc" ? "desc" : "asc"}`
        : "";
      return (await select(model, where, `${order} limit ${limit} offset ${offset}`)) as never[];
    },
    update: async ({ model, where, update }) =>
      ((await change(model, where, update as Row))[0] ?? null) as never,
    updateMany: async ({ model, where, update }) => (await change(model, where, update)).length,
    delete: async ({ model, where }) => void (await remove(model, where)),
    deleteMany: ({ model, where }) => remove(model, where),
    count: async ({ model, where }) => (await select(model, where)).length,
  };
}

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const fromColumns = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

function name(identifier: string): string {
  if (/^[a-z_]+$/.test(identifier)) return identifier;
  throw new Error("The sign-in library asked for a table or a column that there cannot be.");
}

/** A session's token as it is stored. */
export const hashToken = (token: unknown) => createHash("sha256").update(String(token)).digest("hex");

const stored = (model: string, field: string, value: unknown) =>
  (model === sessions && field === "token" ? hashToken(value) : value) as Parameter;

/** The token that a session was asked for by, which the library wants to see again and the database does not know. */
function tokenIn(model: string, where: Condition[]): Row {
  const token = where.find(({ field }) => field === "token")?.value;
  return model === sessions && typeof token === "string" ? { token } : {};
}

const operators: Record<string, string> = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" };

function conditions(model: string, where: Condition[], before = 0): { sql: string; parameters: Parameter[] } {
  const parameters: Parameter[] = [];
  const parts = where.map(({ field, value, operator, connector, mode }) => {
    const compare = operators[operator];
    // Sign-in needs no others; one that was taken for something else would find the wrong person.
    if (!compare || connector === "OR" || mode === "insensitive" || value === null || Array.isArray(value))
      throw new Error("The sign-in library asked in a way that Frontdesk's database does not know.");
    parameters.push(stored(model, field, value));
    return `${name(column(field))} ${compare} $${before + parameters.length}`;
  });
  return { sql: parts.join(" and ") || "true", parameters };
}
