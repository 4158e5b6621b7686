import sharp from 'sharp';
import type { HouseSeen } from '../../support/house/house-process';
import { until, type CashierAct, type Entry } from '../driver';
import { expectNoEmptyText } from '../drawn/empty-texts';
import { cameraOf } from './phone-camera-acts';
import { phoneNetwork } from './phone-network';
import { newPhone, type Phone } from './phone-state';
import type { PhoneDriver } from './phone-driver';
import { quicken } from './quicken';
import { queryOf, type OpenScreen, type Screen } from '../drawn/screen';

/** Starts the compiled app afresh in this phone. */
export type StartApp = (phone: Phone) => OpenScreen;

const home = 'pages/home/index';

/** A mini-program in a phone of ours: its compiled pages, driven as a person would. */
export async function phoneDriver(house: HouseSeen, user: string, startApp: StartApp): Promise<PhoneDriver> {
  const stack: Screen[] = [];
  const addresses: string[] = [];
  let openScreen: OpenScreen;
  const network = phoneNetwork(house);
  let taps = 0;
  let cashier: ((act: CashierAct) => void) | undefined;

  const phone: Phone = {
    ...newPhone(user, house),
    request: network.request,
    upload: network.upload,
    download: network.download,
    navigate(how, url) {
      const [path, query = ''] = url.replace(/^\//, '').split('?') as [string, string?];
      if (how === 'to') stack.at(-1)?.hide();
      if (how === 'redirect') stack.pop()?.close();
      if (how === 'relaunch') stack.splice(0).forEach((screen) => screen.close());
      addresses.push(url);
      stack.push(openScreen(path, queryOf(query)));
    },
    back() {
      if (stack.length < 2) return; // the first page stays
      stack.pop()?.close();
      stack.at(-1)?.show();
    },
    show: () => stack.at(-1)?.show(),
    atCashier: () =>
      new Promise((resolve) => {
        cashier = resolve;
      }),
    async ask<T>(path: string, body: object) {
      const answer = await fetch(house.sandbox.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as T;
    },
  };
  const inSight = () => stack.at(-1)?.text() ?? 'nothing';
  const find = (what: string) => until(() => stack.at(-1)?.find(what), what, inSight);
  /** A button that is still at work takes no tap; a person waits for it. */
  const ready = (what: string) =>
    until(
      () => {
        const thing = stack.at(-1)?.find(what);
        return thing?.text.endsWith(' …') ? undefined : thing;
      },
      what,
      inSight,
    );
  const saw = (what: string) =>
    until(() => stack.at(-1)?.find(what) ?? (phone.toast.includes(what) || undefined), what, inSight);

  async function open(entry: Entry = {}): Promise<void> {
    stack.splice(0);
    phone.entry = entry;
    openScreen = startApp(phone);
    stack.push(openScreen(home, entry));
    await until(() => stack[0]?.find('t-by-number'), 'home', inSight);
  }
  await open();
  /** A viewfinder that comes in sight where the camera is not allowed says so, each time. */
  const refusing = setInterval(() => {
    if (phone.camera.isAllowed === false) stack.at(-1)?.find('t-viewfinder')?.tell('error');
  }, 30);

  return {
    afterCancel: 't-cancelled',
    reachesTreasury: true,
    lendsChats: true,
    longestSent: 1920,
    open,
    see: async (what) => {
      await saw(what);
    },
    gone: async (what) => {
      await until(() => (stack.at(-1)?.find(what) ? undefined : true), `an end of ${what}`, inSight);
    },
    async tap(className) {
      (await ready(className)).tap();
      taps += 1;
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    type: async (className, text) => {
      (await find(className)).input(text);
    },
    async readToTheEnd(className) {
      (await find(className)).reachEnd();
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    visit: async (path) => phone.navigate('to', path),
    tab: async (name) => {
      taps += 1;
      phone.navigate('relaunch', `/pages/${name}/index`);
    },
    home: async () => phone.navigate('relaunch', `/${home}`),
    async cashier(act) {
      const act_ = await until(() => cashier, 'the cashier', inSight);
      cashier = undefined;
      if (act === 'leave') await open();
      else act_(act);
    },
    photo: (file) => {
      phone.camera.sees = file;
    },
    album: (file) => {
      phone.camera.album = file;
    },
    camera: cameraOf(phone.camera, () => stack.at(-1), find),
    refusePhotos: (code) => {
      network.photoRefusal = code;
    },
    sent: async () => sharp(network.sent).metadata(),
    asked: () => network.asked,
    mostAtOnce: () => network.most,
    back: async () => phone.back(),
    answersConsent: (answer) => {
      phone.consent = answer;
    },
    toast: () => phone.toast,
    showCode: (text) => void Object.assign(phone, { code: text }),
    network: async (state) => {
      network.state = state;
    },
    answers: (change = (answer) => answer) => {
      network.heard = change;
    },
    agree: async () => undefined,
    async spoilSession() {
      phone.storage.set('session', { ...(phone.storage.get('session') as object), token: 'A'.repeat(43) });
    },
    sees: () => stack.at(-1)?.text() ?? '',
    has: (what) => stack.at(-1)?.find(what) !== undefined,
    classes: () => stack.at(-1)?.classes() ?? [],
    calls: () => phone.calls,
    drawn: () => phone.sent,
    enter: async (address) => phone.navigate('relaunch', address),
    press: (className) => stack.at(-1)?.find(className)?.tap(),
    leaveCashier: () => cashier?.('cancel'),
    pauses: (silent) => quicken(silent ? 12 : 1),
    says: (state) => Object.assign(phone, state),
    async rest() {
      for (let still = 0; still < 2; still = network.pending === 0 ? still + 1 : 0)
        await new Promise((resolve) => setTimeout(resolve, 25));
    },
    refuse: (refuses) => {
      phone.refuses = refuses;
    },
    token: () => (phone.storage.get('session') as { token: string }).token,
    comeBack: () => phone.show(),
    reopen(query) {
      phone.opened(query);
      phone.navigate('relaunch', home);
    },
    async cashierInSilence(act) {
      const answer = await until(() => cashier, 'the cashier', inSight);
      cashier = undefined;
      phone.isCashierSilent = true;
      if (act) answer(act);
      await until(() => (!act || !phone.isCashierSilent ? true : undefined), 'the payment', inSight);
      phone.isCashierSilent = false;
    },
    holdAnswers: (path) => void Object.assign(network, { heldPath: path }),
    letAnswersCome: () => network.late.splice(0).forEach((arrive) => arrive()),
    spendCode: () => {
      phone.isCodeSpent = true;
    },
    forgetSession: () => phone.storage.delete('session'),
    prefer: (language) => phone.storage.set('reading', { language, largeText: false }),
    attributes: (className) => stack.at(-1)?.find(className)?.attributes ?? {},
    page: () => addresses.at(-1) ?? '',
    countTaps: () => void (taps = 0),
    taps: () => taps,
    close: async () => {
      clearInterval(refusing);
      stack.splice(0).forEach((screen) => screen.close());
      expectNoEmptyText(phone.sent);
    },
  };
}
