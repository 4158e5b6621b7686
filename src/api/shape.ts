/**
 * The shape of an answer, written from the contract by `npm run shapes`: s text, b yes or no, n number, i whole number, f whole and
 * not below zero, =a|b one of these words; [x] a list of x, [x, y] one of these; an object by its fields, of which name? may be
 * missing and name~ may be null.
 */
export type Rule = string | readonly Rule[] | { readonly [field: string]: Rule };
/** of: never there; it carries the type of what fits. */
export type Shape<T> = { readonly rule: Rule; readonly of?: T };

export const fits = <T>({ rule }: Shape<T>, answer: unknown): answer is T => obeys(rule, answer);

function obeys(rule: Rule, answer: unknown): boolean {
  if (typeof rule === 'string') return isKind(rule, answer);
  if (!Array.isArray(rule)) return hasFields(rule as { readonly [field: string]: Rule }, answer);
  if (rule.length > 1) return rule.some((one: Rule) => obeys(one, answer));
  return Array.isArray(answer) && answer.every((one) => obeys(rule[0] as Rule, one));
}

function isKind(rule: string, answer: unknown): boolean {
  if (rule === 's') return typeof answer === 'string';
  if (rule === 'b') return typeof answer === 'boolean';
  if (rule[0] === '=') return rule.slice(1).split('|').indexOf(String(answer)) >= 0;
  if (typeof answer !== 'number' || !isFinite(answer)) return false;
  return rule === 'n' || (Math.floor(answer) === answer && (rule === 'i' || answer >= 0));
}

function hasFields(fields: { readonly [field: string]: Rule }, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.keys(fields).every((field) => {
    const mark = field.slice(-1);
    const value = (answer as Record<string, unknown>)[mark === '?' || mark === '~' ? field.slice(0, -1) : field];
    if (mark === '?' && value === undefined) return true;
    return (mark === '~' && value === null) || obeys(fields[field]!, value);
  });
}
