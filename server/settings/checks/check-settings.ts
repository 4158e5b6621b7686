import type { TSchema } from '@sinclair/typebox';
import { Value, ValueErrorType, type ValueError } from '@sinclair/typebox/value';
import { StartRefused } from '../../process/start-refused';
import type { Settings } from '../../settings';
import { checkAddresses } from './check-addresses';
import { checkPayees } from './check-payees';
import { checkWebhooks } from './check-webhooks';
import { nearest } from './nearest';
import { settingsSchema } from '../schemas/schema';

/** @throws StartRefused with the path of the first setting that is wrong, and what belongs there */
export function checkSettings(given: unknown, from: string): Settings {
  const settings = checked<Settings>(settingsSchema, given, from);
  checkAddresses(settings, from);
  checkPayees(settings.payees, from);
  checkWebhooks(settings, from);
  return settings;
}

/** @param from the file or the variable that the person who reads the line has to open */
export function checked<T>(schema: TSchema, given: unknown, from: string): T {
  const [first] = [...Value.Errors(schema, given)].map(deepest).sort(unknownNamesFirst);
  if (first) throw new StartRefused(`${from}: ${wordsFor(first)}`);
  return given as T;
}

/** A mistyped name also makes the right one missing: naming the typo mends both. */
const unknownNamesFirst = (a: ValueError, b: ValueError): number => Number(isUnknown(b)) - Number(isUnknown(a));
const isUnknown = ({ type }: ValueError): boolean => type === ValueErrorType.ObjectAdditionalProperties;

/** Of a choice of shapes, the one whose `kind` was named. */
function deepest(error: ValueError): ValueError {
  if (error.type !== ValueErrorType.Union) return error;
  const branches = error.errors.map((found) => [...found]);
  const fits = branches.find((found) => found.length > 0 && !found.some(({ path }) => path.endsWith('/kind')));
  return fits && kindOf(error.value) !== undefined ? deepest(fits[0]!) : error;
}

const kindOf = (value: unknown): unknown => (value as { kind?: unknown } | null)?.kind;

function wordsFor(error: ValueError): string {
  const path = error.path.slice(1).replaceAll('/', '.') || 'the whole';
  if (isUnknown(error)) return `${path} is not a setting${meant(error)}`;
  const wanted = wantedBy(error.schema);
  if (error.value === undefined) return `${path} is missing: write ${wanted}`;
  if (error.value === '') return `${path} is empty: write ${wanted}`;
  return `${path} is not ${wanted}`;
}

function meant(error: ValueError): string {
  const name = error.path.split('/').at(-1)!;
  const known = Object.keys((error.schema as { properties?: object }).properties ?? {});
  const near = nearest(name, known);
  return near ? `: did you mean ${near}?` : `: take it out; known here are ${known.join(', ')}`;
}

/** Never the value itself: it may be a key. */
function wantedBy(schema: TSchema): string {
  if (schema.description) return schema.description;
  const choices = (schema.anyOf as TSchema[] | undefined) ?? [];
  const consts = choices.map((one) => one.const ?? one.properties?.kind?.const).filter((one) => one !== undefined);
  if (consts.length > 0) return `one of ${consts.join(', ')}`;
  if (choices[0]) return wantedBy(choices[0]);
  return (
    ({ object: 'an object', array: 'a list', string: 'a text', boolean: 'true or false' } as Record<string, string>)[
      schema.type as string
    ] ?? 'a number'
  );
}
