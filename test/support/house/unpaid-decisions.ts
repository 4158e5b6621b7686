import type { House } from './house';

/** The cities of the sandbox's three payees, by what their decisions' numbers begin with. */
export const [beijing, shanghai, guangzhou] = ['1101', '3101', '4401'] as const;

/** Gives a decision of a city that nobody has paid yet, each time another. */
export async function unpaidDecisions({ sandbox }: House): Promise<(city: string) => string> {
  const payable = (await (await fetch(`${sandbox.url}/__sandbox/bureau/payable`)).json()) as string[];
  return (city) => {
    const at = payable.findIndex((number) => number.startsWith(city));
    return payable.splice(at, 1)[0]!;
  };
}
