/**
 * One thing that a neighbour does not do: who asks for it, the refusal in the neighbour's own words, and the document that says
 * so. code '': a page or an app says the message, and no HTTP status does.
 */
export type Rule = { asked: string; status: number; code: string; message: string; document: string };
/** What is answered, of a rule or of a trouble that befalls any call. */
export type Words = Pick<Rule, 'status' | 'code' | 'message'>;
export type Rules = Readonly<Record<string, Rule>>;

/** Rules out of one document, a line each. */
export const rulesOf = <const Name extends string>(
  document: string,
  lines: Record<Name, readonly [asked: string, status: number, code: string, message: string]>,
): Record<Name, Rule> =>
  Object.fromEntries(
    Object.entries<readonly [string, number, string, string]>(lines).map(([name, [asked, status, code, message]]) => [
      name,
      { asked, status, code, message, document },
    ]),
  ) as Record<Name, Rule>;
