import type { TSchema } from '@sinclair/typebox';

export type Rule = string | Rule[] | { [field: string]: Rule };
type Schema = TSchema & {
  anyOf?: Schema[];
  const?: unknown;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
};

/** Longer lists of words are not compared: a refusal's code has a sentence for what is not known. */
const mostWords = 20;

/** The compact rule of a schema, in the words of src/api/shape.ts. */
export function ruleOf(schema: Schema): Rule {
  if (schema.anyOf) return unionOf(schema.anyOf);
  if (schema.const !== undefined) return `=${String(schema.const)}`;
  if (schema.enum) return schema.enum.length > mostWords ? 's' : `=${schema.enum.join('|')}`;
  if (schema.type === 'integer') return schema.minimum === 0 ? 'f' : 'i';
  if (schema.type === 'array') return [ruleOf(schema.items!)];
  if (schema.type === 'object') return schema.properties ? fieldsOf(schema) : {};
  const kind = { string: 's', number: 'n', boolean: 'b' }[String(schema.type)];
  if (!kind) throw new Error(`no rule for ${JSON.stringify(schema)}`);
  return kind;
}

const isNull = ({ type }: Schema): boolean => type === 'null';

function unionOf(schemas: readonly Schema[]): Rule {
  if (schemas.every((one) => one.const !== undefined)) return `=${schemas.map((one) => String(one.const)).join('|')}`;
  const rules = schemas.filter((one) => !isNull(one)).map(ruleOf);
  return rules.length === 1 ? rules[0]! : rules;
}

function fieldsOf({ properties = {}, required = [] }: Schema): Rule {
  const marked = (name: string, schema: Schema): string => {
    if (!required.includes(name)) return `${name}?`;
    return schema.anyOf?.some(isNull) ? `${name}~` : name;
  };
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [marked(name, schema), ruleOf(schema)]));
}

/** Rules as source text; a part that stands in several of them, or several times, is written once. */
export function written(rules: readonly Rule[]): { shared: string[]; texts: string[] } {
  const seen = new Map<string, number>();
  const count = (rule: Rule): void => {
    if (typeof rule === 'string') return;
    const key = JSON.stringify(rule);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.get(key) === 1) Object.values(rule).forEach(count);
  };
  rules.forEach(count);
  const names = new Map<string, string>();
  const shared: string[] = [];
  const text = (rule: Rule): string => {
    const key = JSON.stringify(rule);
    if (typeof rule === 'string') return key;
    if (!names.has(key) && seen.get(key)! > 1 && key.length > 30) {
      const body = bare(rule);
      const name = `shared${names.size + 1}`;
      names.set(key, name);
      shared.push(`export const ${name}: Rule = ${body};`);
    }
    return names.get(key) ?? bare(rule);
  };
  const bare = (rule: Exclude<Rule, string>): string =>
    Array.isArray(rule)
      ? `[${rule.map(text).join(', ')}]`
      : `{ ${Object.entries(rule)
          .map(([name, one]) => `${JSON.stringify(name)}: ${text(one)}`)
          .join(', ')} }`;
  return { texts: rules.map(text), shared };
}
