// Every request that goes through the proxy, and what became of it.
export type Failure = { method: string; path: string; what: string };
export type Seen = { requests: number; slow: number; failures: Failure[] };
export type Watched = {
  /** What happened since the last time. */
  take(): Seen;
  stop(): void;
};

const none = (): Seen => ({ requests: 0, slow: 0, failures: [] });

/** A failure is no answer, or one that says that it is the service's own fault; slow: whoever asked gave up before. */
export function watchRequests(url: string): Watched {
  const usual = globalThis.fetch;
  let seen = none();
  globalThis.fetch = async (input, init) => {
    const asked = String(input instanceof Request ? input.url : input);
    if (!asked.startsWith(url)) return usual(input, init);
    const request = { method: init?.method ?? 'GET', path: new URL(asked).pathname.replace(/[\w-]{20,}/, ':id') };
    seen.requests += 1;
    try {
      const answer = await usual(input, init);
      if (answer.status >= 500)
        seen.failures.push({ ...request, what: `${answer.status} ${await whose(answer.clone())}` });
      return answer;
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') seen.slow += 1;
      else seen.failures.push({ ...request, what: String((error as Error).cause ?? error) });
      throw error;
    }
  };
  return {
    take() {
      const taken = seen;
      seen = none();
      return taken;
    },
    stop: () => void (globalThis.fetch = usual),
  };
}

/** A node says its refusal's code; the proxy a page of its own. */
const whose = async (answer: Response): Promise<string> =>
  /"code":"(\w+)"/.exec(await answer.text())?.[1] ?? 'of the proxy';
