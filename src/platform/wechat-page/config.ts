import Taro from '@tarojs/taro';
import type { PageConfig } from '#contract/session';
import { browserKind } from '../web-browser/kind';
import { bridgeWhenReady, invoked, type Said } from './bridge';
import type { PageSigner } from './types';

/** ready: WeChat has taken our signature for the page. refused: it has not, and the page does without it. */
export type PageState = 'unknown' | 'ready' | 'refused';

/** iOS goes on taking the address with which a page was opened for its address, whatever stands there later. */
const firstAddress = window.location.href;
const signedAddress = (): string =>
  (/iPhone|iPad|iPod/.test(navigator.userAgent) ? firstAddress : window.location.href).replace(/#.*$/, '');
/** The ticket behind a signature lasts two hours. */
const signatureMs = 3_600_000;

const asksFor = {
  verifyJsApiList: ['scanQRCode', 'chooseImage', 'getLocalImgData', 'openLocation', 'getLocation'],
  verifyOpenTagList: ['wx-open-launch-weapp'],
};

let signer: PageSigner | undefined;
let asked: { config: Promise<PageConfig>; url: string; at: number } | undefined;
let taken: PageConfig | undefined;
let state: PageState = 'unknown';
let configuring: { address: string; done: Promise<void> } | undefined;
const hearers = new Set<() => void>();

export const pageState = (): PageState => state;
export const miniProgramId = (): string => taken?.miniProgram ?? '';
/** @returns ends it */
export function onPageState(hear: () => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}
export function setState(next: PageState): void {
  state = next;
  hearers.forEach((hear) => hear());
}

/**
 * Said once, when the app starts inside WeChat. Each change of the route takes its open tags from a page until it is configured for
 * the new address (developers.weixin.qq.com/doc/service/guide/h5/opentag.md), so that it is done anew.
 */
export function configureBy(by: PageSigner): void {
  if (browserKind(navigator.userAgent) !== 'official_account') return;
  signer = by;
  Taro.eventCenter.on('__afterTaroRouterChange', () => void configured());
  void configured();
}

const configured = (): Promise<void> => {
  const address = window.location.href;
  if (configuring?.address !== address) configuring = { address, done: configure() };
  return configuring.done;
};

async function configure(): Promise<void> {
  try {
    await signer?.begun();
    const here = await bridgeWhenReady();
    const config = here && (await configFor(signedAddress()));
    const verdict = here && config && (await invoked(here, 'preVerifyJSAPI', { ...asksFor, ...proofOf(config) }));
    take(verdict?.said === 'ok' ? config : undefined);
  } catch {
    take(undefined);
  }
}

/** What was refused is not asked with again. */
function take(config: PageConfig | undefined): void {
  taken = config;
  if (!config) asked = undefined;
  setState(config ? 'ready' : 'refused');
}

/** One question for an address at a time, and its answer for an hour. */
function configFor(url: string): Promise<PageConfig> | undefined {
  const isGood = asked?.url === url && Date.now() - asked.at < signatureMs;
  if (!isGood && signer) asked = { config: signer.sign(url), url, at: Date.now() };
  return asked?.config;
}

/**
 * As WeChat's own script (jweixin 1.6) proves itself to the bridge. That script is not used: it reports the whole address of
 * the page, and with it a decision number, to another host.
 */
const proofOf = ({ appId, timestamp, nonceStr, signature }: PageConfig) => ({
  appId,
  verifyAppId: appId,
  verifySignType: 'sha1',
  verifyTimestamp: String(timestamp),
  verifyNonceStr: nonceStr,
  verifySignature: signature,
});

/** What WeChat lends a page that it has taken; where it lends nothing, the page is left to its plain ways. */
export async function lent(name: string, wanted: object): Promise<Said> {
  await configured();
  const here = await bridgeWhenReady();
  if (!here || !taken) return { said: 'no permission', answer: {} };
  const answered = await invoked(here, name, { ...wanted, ...proofOf(taken) });
  if (/permission|access[ _]denied|not[ _]exist/.test(answered.said)) setState('refused');
  return answered;
}
