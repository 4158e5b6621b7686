import type { Static, TSchema } from '@sinclair/typebox';
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import { Refused } from '../../ports';

export const unclear = (): Refused => new Refused('answer_unclear');

const compiled = new Map<TSchema, TypeCheck<TSchema>>();

/** @throws Refused answer_unclear when the value has another shape */
export function understood<T extends TSchema>(value: unknown, schema: T): Static<T> {
  const check = compiled.get(schema) ?? TypeCompiler.Compile(schema);
  compiled.set(schema, check);
  if (!check.Check(value)) throw unclear();
  return value as Static<T>;
}

/** @throws Refused answer_unclear unless it holds */
export function require(holds: boolean): void {
  if (!holds) throw unclear();
}

/** A line that stands or falls by itself: nothing where it has another shape. */
export function readable<T extends TSchema>(line: unknown, schema: T): Static<T> | undefined {
  try {
    return understood(line, schema);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

export const unreadable = (count: number): { unreadable?: number } => (count > 0 ? { unreadable: count } : {});

/** The first of each name. */
export function firstOfEach<T>(lines: readonly T[], nameOf: (line: T) => string): T[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const name = nameOf(line);
    return !seen.has(name) && seen.add(name);
  });
}
