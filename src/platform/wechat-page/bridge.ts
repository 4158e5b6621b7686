type Answer = { err_msg?: string } & Record<string, unknown>;
export type Bridge = { invoke(name: string, asked: object, answered: (answer: Answer) => void): void };

const bridge = (): Bridge | undefined => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge;
const patienceMs = 10_000;

/** WeChat adds its bridge to a page some time after the page has begun, and then says so. */
export function bridgeWhenReady(): Promise<Bridge | undefined> {
  if (bridge()) return Promise.resolve(bridge());
  return new Promise((resolve) => {
    const end = () => resolve(bridge());
    document.addEventListener('WeixinJSBridgeReady', end, { once: true });
    setTimeout(end, patienceMs);
  });
}

/** said: ok, cancel or why not. What answers nothing may be a person who looks for a picture: it is waited for. */
export type Said = { said: string; answer: Answer };
export const invoked = (here: Bridge, name: string, asked: object): Promise<Said> =>
  new Promise((resolve) => {
    here.invoke(name, asked, (answer) => resolve({ said: (answer.err_msg ?? '').replace(/^[^:]*:/, ''), answer }));
  });
