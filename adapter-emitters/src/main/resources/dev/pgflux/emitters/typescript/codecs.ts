import type { Circle, Point, Queryable, Range, TypeParsers } from "./values.js";

/** How a value of one PostgreSQL type comes from the text that the server sends, and becomes it. */
export interface Codec {
  parse(text: string, types: TypeParsers): unknown;
  format(value: unknown): string;
  /** Whether a value can be an array though the type is none. */
  readonly list?: boolean;
  /** The attributes of a composite type, in order. */
  attributes?(): string[];
}

/** A column: its name in the database, and its codec where node-postgres would not do. */
export interface Column {
  readonly name: string;
  readonly codec?: Codec;
}

/** The column of each property of a row. */
export type Columns<Row> = { readonly [Key in keyof Row]-?: Column };

type NullStyle = "union" | "undefined" | "optional";

/** What stands for NULL in rows and composites: null, undefined, or no property at all. */
const nullStyle = "union" as NullStyle;

/** A row of node-postgres as its type has it: with its keys, and its way to show NULL. */
export function fromRow<Row>(columns: Columns<Row>, row: Readonly<Record<string, unknown>>): Row {
  return object(
    Object.entries<Column>(columns).map(([key, column]) => [key, row[column.name] ?? null]),
  ) as Row;
}

/** Values by the names of their columns, as node-postgres takes them. What is undefined is left out. */
export function toParameters<Row>(
  columns: Columns<Row>,
  value: { readonly [Key in keyof NoInfer<Row>]?: unknown },
): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries<Column>(columns)
      .filter(([key]) => given.get(key) !== undefined)
      .map(([key, { name, codec }]) => [name, toParameter(given.get(key), codec)]),
  );
}

/** A value as node-postgres takes it. */
export function toParameter(value: unknown, codec: Codec | undefined): unknown {
  return value === null || value === undefined || codec === undefined ? value : codec.format(value);
}

function object(entries: [string, unknown][]): unknown {
  if (nullStyle === "union") {
    return Object.fromEntries(entries);
  }
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== null || nullStyle === "undefined")
      .map(([key, value]) => [key, value ?? undefined]),
  );
}

/** The text itself. */
export const text: Codec = { parse: (value) => value, format: toText };

/** A type of PostgreSQL's own, as its parser has it. */
export function builtIn(oid: number, format: (value: unknown) => string = toText): Codec {
  return { parse: (value, types) => types.getTypeParser(oid, "text")(value), format };
}

/** A type with a parser of its own. */
export function parsed(parse: (text: string) => unknown): Codec {
  return { parse, format: toText };
}

/** json (114) or jsonb (3802). */
export function json(oid: number): Codec {
  return { ...builtIn(oid, (value) => JSON.stringify(value)), list: true };
}

export const point: Codec = builtIn(600, (value) => {
  const { x, y } = value as Point;
  return `(${x},${y})`;
});

export const circle: Codec = builtIn(718, (value) => {
  const { x, y, radius } = value as Circle;
  return `<(${x},${y}),${radius}>`;
});

/** An array of any number of dimensions. */
export function arrayOf(element: Codec, delimiter = ","): Codec {
  return {
    list: true,
    parse: (value, types) => parseArray(value, delimiter, (item) => element.parse(item, types)),
    format: (value) => formatArray(value as readonly unknown[], element, delimiter),
  };
}

/** A composite type: the key, the name and the codec of each attribute, in order. */
export function compositeOf(attributes: () => [key: string, name: string, codec: Codec][]): Codec {
  return {
    attributes: () => attributes().map(([, name]) => name),
    parse: (value, types) => {
      const fields = parseFields(value);
      return object(
        attributes().map(([key, , codec], index) => {
          const field = fields[index] ?? null;
          return [key, field === null ? null : codec.parse(field, types)];
        }),
      );
    },
    format: (value) => {
      const given = new Map<string, unknown>(Object.entries(value as object));
      return `(${attributes().map(([key, , codec]) => formatField(given.get(key), codec)).join(",")})`;
    },
  };
}

/** A range of bounds. */
export function rangeOf(bound: Codec): Codec {
  return {
    parse: (value, types) => (value === "empty" ? value : parseRange(value, 0, bound, types).range),
    format: (value) => formatRange(value as Range<unknown>, bound),
  };
}

/** Several ranges in one value. */
export function multirangeOf(bound: Codec): Codec {
  return {
    list: true,
    parse: (value, types) => {
      const ranges: Range<unknown>[] = [];
      for (let at = 1; at < value.length - 1; at++) {
        const { range, end } = parseRange(value, at, bound, types);
        ranges.push(range);
        at = end;
      }
      return ranges;
    },
    format: (value) =>
      `{${(value as Range<unknown>[]).map((range) => formatRange(range, bound)).join(",")}}`,
  };
}

/** A type of the database whose values node-postgres leaves as text. */
export interface OwnType {
  readonly schema: string;
  readonly name: string;
  /** Whether it is the array of that type. */
  readonly array: boolean;
  readonly codec: Codec;
}

/** Parsers for some of PostgreSQL's own types by number, and else those given. */
export function withBuiltIns(
  given: TypeParsers,
  builtIns: Iterable<readonly [oid: number, codec: Codec]>,
): TypeParsers {
  const codecs = new Map(builtIns);
  const types: TypeParsers = {
    getTypeParser: (oid, format = "text") => {
      const codec = format === "text" ? codecs.get(oid) : undefined;
      return codec ? (value) => codec.parse(value, types) : given.getTypeParser(oid, format);
    },
  };
  return types;
}

/** The same, and parsers for types of the database, whose numbers it is asked for. */
export async function withOwnTypes(
  given: TypeParsers,
  builtIns: readonly (readonly [oid: number, codec: Codec])[],
  own: readonly OwnType[],
  db: Queryable,
): Promise<TypeParsers> {
  const oids = own.length === 0 ? [] : await numbers(db, own);
  const found = own.map(({ codec }, index): [number, Codec] => [oids[index] ?? 0, codec]);
  return withBuiltIns(given, [...builtIns, ...found]);
}

async function numbers(db: Queryable, own: readonly OwnType[]): Promise<number[]> {
  const { rows } = await db.query(
    `select case when w.is_array then t.typarray else t.oid end::text as oid,
        (select json_agg(a.attname order by a.attnum)::text from pg_catalog.pg_attribute a
         where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes
      from unnest($1::text[], $2::text[], $3::bool[]) with ordinality as w (schema, name, is_array, place)
      left join (pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace)
        on n.nspname = w.schema and t.typname = w.name
      order by w.place`,
    [own.map((type) => type.schema), own.map((type) => type.name), own.map((type) => type.array)],
  );
  return own.map((type, index) => {
    const { oid, attributes } = rows[index] ?? {};
    const wanted = type.codec.attributes?.();
    const fits = wanted === undefined || JSON.stringify(wanted) === JSON.stringify(JSON.parse(String(attributes)));
    if (typeof oid !== "string" || !fits) {
      throw new Error(
        `The type ${type.schema}.${type.name} is not what the code was generated for. Generate it again.`,
      );
    }
    return Number(oid);
  });
}

function toText(value: unknown): string {
  if (value instanceof Date) {
    return localTime(value);
  }
  if (value instanceof Uint8Array) {
    return `\\x${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }
  if (Array.isArray(value)) {
    return formatArray(value, text, ",");
  }
  if (typeof value === "object" && value !== null && "toPostgres" in value) {
    return (value as { toPostgres(): string }).toPostgres();
  }
  return String(value);
}

/** The local time with its offset, as node-postgres writes it: it fits types with and without a zone. */
function localTime(date: Date): string {
  const pad = (value: number, length = 2) => String(Math.abs(value)).padStart(length, "0");
  const year = date.getFullYear();
  const offset = -date.getTimezoneOffset();
  const day = `${pad(year < 1 ? 1 - year : year, 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}.${pad(date.getMilliseconds(), 3)}`;
  const zone = `${offset < 0 ? "-" : "+"}${pad(Math.trunc(offset / 60))}:${pad(offset % 60)}`;
  return `${day}T${time}${zone}${year < 1 ? " BC" : ""}`;
}

function formatArray(values: readonly unknown[], element: Codec, delimiter: string): string {
  const items = values.map((value) => {
    if (value === null || value === undefined) {
      return "NULL";
    }
    return Array.isArray(value) && !element.list
      ? formatArray(value, element, delimiter)
      : `"${element.format(value).replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${items.join(delimiter)}}`;
}

function formatField(value: unknown, codec: Codec): string {
  return value === null || value === undefined
    ? ""
    : `"${codec.format(value).replace(/["\\]/g, "$&$&")}"`;
}

function formatRange(range: Range<unknown>, bound: Codec): string {
  if (range === "empty") {
    return range;
  }
  const lower = (range.lowerInclusive ? "[" : "(") + formatField(range.lower, bound);
  return `${lower},${formatField(range.upper, bound)}${range.upperInclusive ? "]" : ")"}`;
}

/** A part of a text up to a delimiter, without quotes and what escapes; null for nothing at all. */
function readField(from: string, start: number, delimiters: string) {
  let value = "";
  let at = start;
  let quoted = false;
  for (let inside = false; at < from.length; at++) {
    const character = from.charAt(at);
    if (character === "\\") {
      value += from.charAt(++at);
    } else if (character === '"') {
      if (inside && from.charAt(at + 1) === '"') {
        value += from.charAt(++at);
      } else {
        inside = !inside;
        quoted = true;
      }
    } else if (!inside && delimiters.includes(character)) {
      break;
    } else {
      value += character;
    }
  }
  if (at >= from.length) {
    throw new Error(`This text ends too early: ${from}`);
  }
  return { value: value === "" && !quoted ? null : value, quoted, end: at };
}

function parseArray(from: string, delimiter: string, parse: (item: string) => unknown): unknown[] {
  let at = from.indexOf("{");
  const list = (): unknown[] => {
    const values: unknown[] = [];
    for (at++; from.charAt(at) !== "}"; ) {
      if (from.charAt(at) === "{") {
        values.push(list());
      } else {
        const { value, quoted, end } = readField(from, at, `${delimiter}}`);
        values.push(value === null || (!quoted && value === "NULL") ? null : parse(value));
        at = end;
      }
      if (from.charAt(at) === delimiter) {
        at++;
      }
    }
    at++;
    return values;
  };
  return list();
}

function parseFields(from: string): (string | null)[] {
  const fields: (string | null)[] = [];
  for (let at = 1; at < from.length; at++) {
    const { value, end } = readField(from, at, ",)");
    fields.push(value);
    at = end;
  }
  return fields;
}

function parseRange(from: string, start: number, bound: Codec, types: TypeParsers) {
  const parse = (value: string | null) => (value === null ? null : bound.parse(value, types));
  const lower = readField(from, start + 1, ",");
  const upper = readField(from, lower.end + 1, "])");
  const range: Range<unknown> = {
    lower: parse(lower.value),
    upper: parse(upper.value),
    lowerInclusive: from.charAt(start) === "[",
    upperInclusive: from.charAt(upper.end) === "]",
  };
  return { range, end: upper.end + 1 };
}
