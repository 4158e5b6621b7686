/** @jest-environment jsdom */
// A page in WeChat's own browser: what WeChat lends it once it has taken our signature, and the plain ways where it has not.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';

let changeRoute: () => void = () => undefined;
const eventCenter = {
  on: (_event: string, heard: () => void) => {
    changeRoute = heard;
  },
};
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { eventCenter } }));

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.49(0x18003137)';
const android = 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 MicroMessenger/8.0.49(0x18003137)';
type Answer = { err_msg: string } & Record<string, unknown>;
const answers: Record<string, Answer> = {};
const asked: { name: string; with: Record<string, unknown> }[] = [];
const bridge = {
  invoke: (name: string, given: Record<string, unknown>, answered: (answer: Answer) => void) => {
    asked.push({ name, with: given });
    answered(answers[name] ?? { err_msg: `${name}:ok` });
  },
};
const signedFor: string[] = [];
const signer = {
  begun: () => Promise.resolve(),
  sign: (url: string) => {
    signedFor.push(url);
    return Promise.resolve({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', miniProgram: 'wx2' });
  },
};
const settle = () => new Promise((done) => setTimeout(done, 0));

/** The app as it starts in this browser, at this address, and what then stands in the address. */
async function start(userAgent: string, opened: string, then = opened) {
  jest.resetModules();
  Object.keys(answers).forEach((name) => delete answers[name]);
  asked.length = signedFor.length = 0;
  Object.assign(window, { WeixinJSBridge: bridge });
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
  window.history.replaceState(null, '', opened);
  const config = await import('../../src/platform/wechat-page/config');
  window.history.replaceState(null, '', then);
  return config;
}

describe('WeChat takes the page', () => {
  it('on iOS by the address with which it was opened, on Android by the one that stands there now', async () => {
    const opened = '/app/?code=c&state=s#/pages/home/index';
    const signed = async (userAgent: string) => {
      (await start(userAgent, opened, '/app/#/pages/home/index')).configureBy(signer);
      await settle();
      return signedFor;
    };
    expect(await signed(iPhone)).toEqual([`${window.location.origin}/app/?code=c&state=s`]);
    expect(await signed(android)).toEqual([`${window.location.origin}/app/`]);
  });
  it('anew after each change of the route, which takes its tags away; one signature serves an address for an hour', async () => {
    const { configureBy, pageState } = await start(android, '/app/#/pages/home/index');
    configureBy(signer);
    await settle();
    window.history.pushState(null, '', '/app/#/packages/pay/by-number/index');
    changeRoute();
    await settle();
    const taken = asked.filter(({ name }) => name === 'preVerifyJSAPI');
    expect([taken.length, signedFor.length, pageState()]).toEqual([2, 1, 'ready']);
    expect(taken[1]!.with).toMatchObject({ verifySignature: 's', verifyOpenTagList: ['wx-open-launch-weapp'] });
  });
  it('or refuses it: the page is told so, and asks for another signature on the next screen', async () => {
    const { configureBy, pageState } = await start(android, '/app/#/pages/home/index');
    answers.preVerifyJSAPI = { err_msg: 'config:invalid signature' };
    configureBy(signer);
    await settle();
    const first = pageState();
    delete answers.preVerifyJSAPI;
    window.history.pushState(null, '', '/app/#/pages/me/index');
    changeRoute();
    await settle();
    expect([first, pageState(), signedFor.length]).toEqual(['refused', 'ready', 2]);
  });
  it('in no other browser: nothing is asked for', async () => {
    const { configureBy } = await start('Mozilla/5.0 (iPhone) Safari/604.1', '/app/#/pages/home/index');
    configureBy(signer);
    await settle();
    expect([asked, signedFor]).toEqual([[], []]);
  });
});

describe('what is scanned', () => {
  const scanned = async (answer: Answer) => {
    const { configureBy } = await start(iPhone, '/app/#/pages/home/index');
    const { scanNumber } = await import('../../src/platform/scan/index.h5');
    configureBy(signer);
    await settle();
    answers.scanQRCode = answer;
    return scanNumber();
  };
  const number = '1101041234567890';
  it.each<[string, Answer, object]>([
    ['a code, as Android tells it', { err_msg: 'scanQRCode:ok', resultStr: number }, { kind: 'number', number }],
    [
      'a bar code, whose kind stands before it',
      { err_msg: 'scanQRCode:ok', resultStr: `CODE_128,${number}` },
      { kind: 'number', number },
    ],
    [
      'a bar code that is no number, without its kind',
      { err_msg: 'scanQRCode:ok', resultStr: 'CODE_39,HELLO' },
      { kind: 'other', text: 'HELLO' },
    ],
    [
      'an address, in JSON as iOS tells it',
      { err_msg: 'scanQRCode:ok', resultStr: `{"scan_code":{"scan_result":"https:\\/\\/x.example\\/?no=${number}"}}` },
      { kind: 'number', number },
    ],
    ['another code', { err_msg: 'scanQRCode:ok', resultStr: 'hello' }, { kind: 'other', text: 'hello' }],
    ['nothing: the person went back', { err_msg: 'scanQRCode:cancel' }, { kind: 'left' }],
    ['nothing: it may not', { err_msg: 'scanQRCode:permission denied' }, { kind: 'refused' }],
  ])('%s', async (_what, answer, outcome) => {
    expect(await scanned(answer)).toEqual(outcome);
  });
});

describe('a picture', () => {
  beforeEach(async () => {
    (await start(android, '/app/#/pages/home/index')).configureBy(signer);
    await settle();
  });
  const picture = async () => (await import('../../src/platform/wechat-page/picture')).lentPicture('camera');
  it.each<[string, unknown, string]>([
    ['Android', '["weixin://resourceid/1"]', 'aGk='],
    ['iOS', ['wxLocalResource://1'], 'data:image/jgp;base64,aG\nk='],
  ])('comes as %s hands it over', async (_phone, localIds, localData) => {
    answers.chooseImage = { err_msg: 'chooseImage:ok', localIds };
    answers.getLocalImgData = { err_msg: 'getLocalImgData:ok', localData };
    const taken = await picture();
    expect(taken).toMatchObject({ kind: 'picture' });
    expect(asked.at(-1)!.with).toMatchObject({ localId: expect.stringMatching(/resource/i) });
    expect((taken as { blob: Blob }).blob.size).toBe(2);
  });
  it('does not come where the person went back, or WeChat lends none', async () => {
    answers.chooseImage = { err_msg: 'chooseImage:cancel' };
    expect(await picture()).toEqual({ kind: 'left' });
    answers.chooseImage = { err_msg: 'chooseImage:fail_permission denied' };
    expect(await picture()).toEqual({ kind: 'refused' });
    expect((await import('../../src/platform/wechat-page/config')).pageState()).toBe('refused');
  });
});

describe('a place', () => {
  it('opens in WeChat’s map, and in the web map where WeChat lends none', async () => {
    const { configureBy } = await start(android, '/app/#/pages/home/index');
    const opened = jest.spyOn(window, 'open').mockReturnValue(null);
    const { openMap } = await import('../../src/platform/maps/index.h5');
    const spot = { name: '示例路', latitude: 39.9, longitude: 116.4 };
    await openMap(spot);
    expect([opened.mock.calls.length, asked.length]).toEqual([1, 0]);
    configureBy(signer);
    await settle();
    await openMap(spot);
    expect(asked.at(-1)).toMatchObject({ name: 'openLocation', with: { latitude: 39.9, name: '示例路', scale: 16 } });
    answers.openLocation = { err_msg: 'openLocation:permission denied' };
    await openMap(spot);
    expect(opened).toHaveBeenCalledTimes(2);
  });
});
