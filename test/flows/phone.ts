import { readFileSync } from 'node:fs';
import type { HouseSeen } from '../support/house-process';
import { until, type CashierAct, type ConsentAnswer, type Driver, type Entry, type Network } from './driver';
import type { OpenScreen, Screen } from './screen';

/** What the phone gives an app while it runs: storage, network, pages, cashier. A platform words it as wx or my. */
export type Phone = {
  user: string;
  house: HouseSeen;
  storage: Map<string, unknown>;
  entry: Entry;
  code: string | undefined;
  /** What the person answers to being asked for messages. */
  consent: ConsentAnswer;
  /** While a tap is being handled: some questions a platform lets an app ask only then. */
  isTapped: boolean;
  /** The picture file that the camera or the album gives. */
  picture: string | undefined;
  upload(asked: { url: string; header: Record<string, string>; name: string }): Promise<{ status: number; data: string }>;
  request(asked: { url: string; method?: string; header: Record<string, string>; data?: unknown }): Promise<{ status: number; data: unknown }>;
  navigate(how: 'to' | 'redirect' | 'relaunch', url: string): void;
  back(): void;
  /** The app comes to the front again, after another one. */
  show(): void;
  /** Resolves with what the person did, when they do it; never when the app is killed there. */
  atCashier(): Promise<CashierAct>;
  ask<T>(path: string, body: object): Promise<T>;
};
/** Starts the compiled app afresh in this phone. */
export type StartApp = (phone: Phone) => OpenScreen;

const home = 'pages/home/index';
const slowMs = 1500;

/** A mini-program in a phone of ours: its compiled pages, driven as a person would. */
export async function phoneDriver(house: HouseSeen, user: string, startApp: StartApp): Promise<Driver> {
  const stack: Screen[] = [];
  let openScreen: OpenScreen;
  let network: Network = 'up';
  let heard = (answer: unknown) => answer;
  let taps = 0;
  let cashier: ((act: CashierAct) => void) | undefined;

  const phone: Phone = {
    user, house, storage: new Map(), entry: {}, code: undefined, picture: undefined, consent: 'reject', isTapped: false,
    async request({ url, method = 'GET', header, data }) {
      if (network === 'down') throw new Error('request:fail');
      if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs));
      const at = url.replace(/^https?:\/\/[^/]+/, house.service.url); // the address that was built in
      const answer = await fetch(at, { method, headers: header, ...(data !== undefined && { body: JSON.stringify(data) }) });
      const text = await answer.text();
      return { status: answer.status, data: text ? heard(JSON.parse(text)) : '' };
    },
    async upload({ url, header, name }) {
      if (network === 'down') throw new Error('uploadFile:fail');
      const body = Buffer.concat([
        Buffer.from(`--phone\r\ncontent-disposition: form-data; name="${name}"; filename="p.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`),
        readFileSync(phone.picture!), Buffer.from('\r\n--phone--\r\n'),
      ]);
      const headers = { ...header, 'content-type': 'multipart/form-data; boundary=phone' };
      const answer = await fetch(url.replace(/^https?:\/\/[^/]+/, house.service.url), { method: 'POST', headers, body: new Uint8Array(body) });
      return { status: answer.status, data: await answer.text() };
    },
    navigate(how, url) {
      const [path, query = ''] = url.replace(/^\//, '').split('?') as [string, string?];
      if (how === 'to') stack.at(-1)?.hide();
      if (how === 'redirect') stack.pop()?.close();
      if (how === 'relaunch') stack.splice(0).forEach((screen) => screen.close());
      stack.push(openScreen(path, queryOf(query)));
    },
    back() {
      stack.pop()?.close();
      stack.at(-1)?.show();
    },
    show: () => stack.at(-1)?.show(),
    atCashier: () => new Promise((resolve) => { cashier = resolve; }),
    async ask<T>(path: string, body: object) {
      const answer = await fetch(house.sandbox.url + path, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
      });
      return await answer.json() as T;
    },
  };
  const inSight = () => stack.at(-1)?.text() ?? 'nothing';
  const find = (what: string) => until(() => stack.at(-1)?.find(what), what, inSight);

  async function open(entry: Entry = {}): Promise<void> {
    stack.splice(0);
    phone.entry = entry;
    openScreen = startApp(phone);
    stack.push(openScreen(home, entry));
    await until(() => stack[0]?.find('t-by-number'), 'home', inSight);
  }
  await open();

  return {
    afterCancel: 't-cancelled', reachesTreasury: true, open,
    see: async (what) => { await find(what); },
    gone: async (what) => { await until(() => (stack.at(-1)?.find(what) ? undefined : true), `an end of ${what}`, inSight); },
    async tap(className) {
      (await find(className)).tap();
      taps += 1;
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    type: async (className, text) => { (await find(className)).input(text); },
    async readToTheEnd(className) {
      (await find(className)).reachEnd();
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    visit: async (path) => phone.navigate('to', path),
    home: async () => phone.navigate('relaunch', `/${home}`),
    async cashier(act) {
      const act_ = await until(() => cashier, 'the cashier', inSight);
      cashier = undefined;
      if (act === 'leave') await open();
      else act_(act);
    },
    photo: (file) => { phone.picture = file; },
    answersConsent: (answer) => { phone.consent = answer; },
    showCode: (text) => { phone.code = text; },
    network: async (state) => { network = state; },
    answers: (change = (answer) => answer) => { heard = change; },
    async spoilSession() {
      phone.storage.set('session', { ...phone.storage.get('session') as object, token: 'A'.repeat(43) });
    },
    countTaps: () => { taps = 0; },
    taps: () => taps,
    close: async () => { stack.splice(0).forEach((screen) => screen.close()); },
  };
}

const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('&').filter(Boolean).map((pair) => pair.split('=') as [string, string]));
