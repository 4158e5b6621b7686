import type { BrowserContext } from 'playwright-core';

/** What a browser keeps of a driver, for another one to begin with. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

export const tokenIn = ({ origins }: Kept): string => {
  const session = origins[0]!.localStorage.find(({ name }) => name === 'session')!.value;
  return (JSON.parse(session) as { data: { token: string } }).data.token;
};
