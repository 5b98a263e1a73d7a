import { type Codec, type Columns, fromRow, toParameter } from "./codecs.js";
import type { Queryable } from "./values.js";

/** An argument of a call. */
export interface Argument {
  readonly value: unknown;
  /** The type to take the value for. */
  readonly type: string;
  /** The parameter's name, by which it is given once one before it is left out. */
  readonly name?: string;
  /** Whether the rest of the arguments are given as one array. */
  readonly variadic?: boolean;
  readonly codec?: Codec;
}

/** Calls what gives one value. */
export async function scalar(db: Queryable, routine: string, args: Argument[]): Promise<unknown> {
  return first((await query(db, "select", routine, args))[0]);
}

/** Calls what gives any number of values. */
export async function scalars(db: Queryable, routine: string, args: Argument[]): Promise<unknown[]> {
  return (await query(db, "select", routine, args)).map(first);
}

/** Calls what gives one row; null for NULL, which comes as a row of NULLs. */
export async function row<Row>(
  db: Queryable,
  routine: string,
  args: Argument[],
  columns: Columns<Row>,
): Promise<Row | null> {
  const [found] = await query(db, "select * from", routine, args);
  return found !== undefined && Object.values(found).some((value) => value !== null)
    ? fromRow(columns, found)
    : null;
}

/** Calls what passes out several values. */
export async function record<Row>(
  db: Queryable,
  routine: string,
  args: Argument[],
  columns: Columns<Row>,
): Promise<Row> {
  return fromRow(columns, (await query(db, "select * from", routine, args))[0] ?? {});
}

/** Calls what gives any number of rows. */
export async function rows<Row>(
  db: Queryable,
  routine: string,
  args: Argument[],
  columns: Columns<Row>,
): Promise<Row[]> {
  return (await query(db, "select * from", routine, args)).map((found) => fromRow(columns, found));
}

/** Calls a procedure; its row holds the parameters that pass values out. */
export async function call(
  db: Queryable,
  routine: string,
  args: Argument[],
): Promise<Record<string, unknown>> {
  return (await query(db, "call", routine, args))[0] ?? {};
}

/** The one value of a row. */
export function first(found: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.values(found ?? {})[0] ?? null;
}

async function query(db: Queryable, verb: string, routine: string, args: Argument[]) {
  const texts: string[] = [];
  const values: unknown[] = [];
  let named = false;
  for (const { value, type, name, variadic, codec } of args) {
    if (value === undefined) {
      named = true;
      continue;
    }
    if (named && name === undefined) {
      throw new Error(`${routine}: an argument without a name follows one that is left out.`);
    }
    values.push(toParameter(value, codec));
    const prefix = (variadic ? "variadic " : "") + (named ? `${name} => ` : "");
    texts.push(`${prefix}$${values.length}::${type}`);
  }
  const { rows: found } = await db.query(`${verb} ${routine}(${texts.join(", ")})`, values);
  return found;
}
