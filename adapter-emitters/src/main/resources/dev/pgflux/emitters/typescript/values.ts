/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An interval as node-postgres reads it; what is zero is missing. Write one as it is, or as text. */
export interface Interval {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
  hours?: number | undefined;
  minutes?: number | undefined;
  seconds?: number | undefined;
  milliseconds?: number | undefined;
  toPostgres(): string;
}

/** A point. */
export interface Point {
  x: number;
  y: number;
}

/** A circle around a point. */
export interface Circle extends Point {
  radius: number;
}

/** A range; a bound that is null is infinite. */
export type Range<T> = "empty" | RangeBounds<T>;

/** The bounds of a range that is not empty. */
export interface RangeBounds<T> {
  lower: T | null;
  upper: T | null;
  lowerInclusive: boolean;
  upperInclusive: boolean;
}

declare const brand: unique symbol;

/** Keeps a type apart from others of the same shape. */
export interface Brand<Name extends string> {
  readonly [brand]: Name;
}

/** What runs statements: a Pool, a PoolClient or a Client of node-postgres, for example. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** What knows the parser of each type by the type's number: `types` of node-postgres, for example. */
export interface TypeParsers {
  getTypeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown;
}
