import { z } from "zod";
import type { Circle, Interval, Json, Point, Range } from "./values.js";

/** Any number, also those that are not finite. */
export const float = z.custom<number>((value) => typeof value === "number", "not a number");

/** The digits of a whole number. */
export const digits = z.string().regex(/^[+-]?\d+$/);

/** Text of at most some characters, counted as PostgreSQL does; blanks at its end do not count. */
export const atMost = (length: number) =>
  z.string().refine((text) => [...text.replace(/ +$/, "")].length <= length, {
    message: `longer than ${length} characters`,
  });

export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "not bytes");

export const json: z.ZodType<Json> = z.json();

export const interval = z.custom<Interval>(
  (value) => typeof value === "object" && value !== null && "toPostgres" in value,
  "not an interval",
);

export const point: z.ZodType<Point> = z.object({ x: float, y: float });

export const circle: z.ZodType<Circle> = z.object({ x: float, y: float, radius: float });

/** A range of bounds. */
export const rangeOf = <T>(bound: z.ZodType<T>): z.ZodType<Range<T>> =>
  z.union([
    z.literal("empty"),
    z.object({
      lower: bound.nullable(),
      upper: bound.nullable(),
      lowerInclusive: z.boolean(),
      upperInclusive: z.boolean(),
    }),
  ]);
