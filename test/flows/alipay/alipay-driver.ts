import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jest } from '@jest/globals';
import { alipay } from './alipay-api';
import { phoneDriver } from '../phone/phone';
import type { Phone } from '../phone/phone-state';
import type { OpenPhoneDriver } from '../phone/phone-driver';
import type { OpenScreen, Screen } from '../drawn/screen';
import { attributesBy } from '../drawn/template-names';
import { classesIn, findIn, setAt, textOf, wayTo, type Node } from '../drawn/taro-tree';

type Instance = {
  route: string;
  data: { root: Node };
  setData(change: Record<string, unknown>, done?: () => void): void;
} & { [event in 'onLoad' | 'onShow' | 'onHide' | 'onReady' | 'onUnload' | 'eh']: (argument?: unknown) => void };

const root = resolve('dist/alipay');
const globals = global as unknown as Record<string, unknown>;
/** The templates of the compiled package that pass a tap on. */
const tappable = new Set(
  readFileSync(resolve(root, 'base.axml'), 'utf8')
    .split('<template name="tmpl_0_')
    .slice(1)
    .filter((template) => template.split('</template>')[0]!.includes('onTap="eh"'))
    .map((template) => template.split('"')[0]!),
);

/** A person with Alipay: the compiled package on Taro's runtime, what it draws kept as a tree, `my` answered by phone and sandbox. */
export const openAlipay: OpenPhoneDriver = async (house, user) => ({
  ...(await phoneDriver(house, user, startAlipay)),
  reachesTreasury: false,
  lendsChats: false,
  longestSent: undefined,
});

function startAlipay(phone: Phone): OpenScreen {
  jest.resetModules();
  const pages: Instance[] = [];
  const options: Record<string, Omit<Instance, 'setData'>> = {};
  let app: Record<string, (options: object) => void> = {};
  let loading = '';
  globals.my = alipay(phone);
  globals.App = (given: typeof app) => {
    app = given;
  };
  globals.Page = (given: Instance) => {
    options[loading] = given;
  };
  globals.getApp = () => app;
  globals.getCurrentPages = () => pages;
  jest.requireActual(resolve(root, 'app.js'));
  const launch = { path: 'pages/home/index', query: phone.entry, scene: '1300' };
  app.onLaunch!(launch);
  app.onShow!(launch);
  phone.opened = (query) => app.onShow!({ ...launch, query });

  return (path, query) => {
    if (!options[path]) {
      loading = path;
      jest.requireActual(resolve(root, `${path}.js`));
    }
    const page = instanceOf(options[path]!, path, phone.sent);
    pages.push(page);
    page.onLoad(query);
    page.onShow();
    page.onReady();
    return screenOf(page, () => {
      pages.splice(pages.indexOf(page), 1);
      page.onUnload();
    });
  };
}

const instanceOf = (options: Omit<Instance, 'setData'>, route: string, sent: object[]): Instance => ({
  ...options,
  route,
  data: structuredClone(options.data ?? { root: { cn: [] } }),
  setData(change, done) {
    sent.push(change);
    for (const [path, value] of Object.entries(change)) setAt(this.data, path, value);
    setTimeout(() => done?.(), 0);
  },
});

const attributesOf = attributesBy('dist/alipay/base.axml');

function screenOf(page: Instance, close: () => void): Screen {
  const tree = () => page.data.root;
  const send = (type: string, node: Node, detail: object = {}) => {
    const target = { dataset: { sid: node.sid }, id: node.sid };
    page.eh({ type, target, currentTarget: target, detail, timeStamp: Date.now() });
  };
  /** From the thing itself up through everything that listens, as the platform does. */
  const tap = (node: Node) => {
    const [target, timeStamp] = [{ dataset: { sid: node.sid }, id: node.sid }, Date.now()];
    for (const at of wayTo(tree(), node)
      .reverse()
      .filter(({ nn }) => tappable.has(String(nn)))) {
      page.eh({ type: 'tap', target, currentTarget: { dataset: { sid: at.sid }, id: at.sid }, detail: {}, timeStamp });
    }
  };
  return {
    text: () => textOf(tree()),
    classes: () => classesIn(tree()),
    find(what) {
      const node = /^t-/.test(what) ? findIn(tree(), what) : textOf(tree()).includes(what) ? tree() : undefined;
      return (
        node && {
          text: textOf(node),
          attributes: attributesOf(node),
          tap: () => tap(node),
          input: (value) => send('input', node, { value }),
          reachEnd: () => send('scrolltolower', node),
          tell: (event) => send(event, node),
        }
      );
    },
    show: () => page.onShow(),
    hide: () => page.onHide(),
    close,
  };
}
