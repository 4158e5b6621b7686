import { resolve } from 'node:path';
import { jest } from '@jest/globals';
import { phoneDriver } from '../phone/phone';
import type { Phone } from '../phone/phone-state';
import type { OpenPhoneDriver } from '../phone/phone-driver';
import type { OpenScreen, Screen, Thing } from '../drawn/screen';
import { attributesBy } from '../drawn/template-names';
import { classesIn, findIn, type Node } from '../drawn/taro-tree';
import { wechat } from './wechat-api';

type Options = Record<string, unknown> & { data: unknown };
type Instance = Record<string, (...args: unknown[]) => void> & { route: string; data: { root: Node } };
type Handler = (this: unknown, event: { type: string }) => void;
type Element = HTMLElement & { __wxElement?: unknown };
type Rendered = {
  attach(parent: HTMLElement): void;
  detach(): void;
  instance: Instance;
  dom: Element;
  querySelectorAll(selector: string): Found[];
};
type Found = { dom: Element; dispatchEvent(name: string, options?: object): void };
type Simulate = { load(path: string, options: object): string; render(id: string): Rendered };
type Globals = Record<string, unknown> & { Component(options: object): void };

const root = resolve('dist/weapp');
const globals = global as unknown as Globals;

/** A person with WeChat: the compiled package in WeChat's own template compiler, `wx` answered by phone and sandbox. */
export const openWeapp: OpenPhoneDriver = (house, user) => phoneDriver(house, user, startWeapp);

function startWeapp(phone: Phone): OpenScreen {
  jest.resetModules();
  const pages: Instance[] = [];
  let app: Record<string, (options: object) => void> = {};
  globals.wx = wechat(phone);
  globals.App = (options: typeof app) => {
    app = options;
  };
  globals.getApp = () => app;
  globals.getCurrentPages = () => pages;
  const simulate = jest.requireActual<Simulate>('miniprogram-simulate');
  const register = globals.Component;
  globals.Page = (options: Options) =>
    register({
      data: options.data,
      methods: {
        ...Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'function')),
        eh: knowingTaps(phone, options.eh as Handler),
      },
    });
  jest.requireActual(resolve(root, 'app.js'));
  const launch = { path: 'pages/home/index', query: phone.entry, scene: phone.entry.q ? 1011 : 1035 };
  app.onLaunch!(launch);
  app.onShow!(launch);
  phone.opened = (query) => app.onShow!({ ...launch, query });

  const ids: Record<string, string> = {};
  return (path, query) => {
    ids[path] ??= simulate.load(resolve(root, path), { rootPath: root, compiler: 'official' });
    const rendered = simulate.render(ids[path]);
    const parent = document.createElement('div');
    rendered.attach(parent);
    const { instance } = rendered;
    const draw = instance.setData!.bind(instance);
    instance.setData = (change, done) => {
      phone.sent.push(change as object);
      draw(change, done);
    };
    instance.route = path;
    pages.push(instance);
    instance.onLoad!(query);
    instance.onShow!();
    instance.onReady!();
    return screenOf(rendered, parent, () => {
      pages.splice(pages.indexOf(instance), 1);
      instance.onUnload!();
      rendered.detach();
    });
  };
}

const attributesOf = attributesBy('dist/weapp/base.wxml');

function screenOf(rendered: Rendered, parent: HTMLElement, close: () => void): Screen {
  const thing = (found: Found, attributes: Record<string, string>): Thing => ({
    tap: () => found.dispatchEvent('tap'),
    input: (value) => found.dispatchEvent('input', { detail: { value } }),
    reachEnd: () => found.dispatchEvent('scrolltolower', { detail: { direction: 'bottom' } }),
    tell: (event) => found.dispatchEvent(event, { detail: {} }),
    text: found.dom.textContent ?? '',
    attributes,
  });
  return {
    text: () => parent.textContent ?? '',
    classes: () => classesIn(rendered.instance.data.root),
    find(what) {
      if (!/^t-/.test(what)) return parent.textContent?.includes(what) ? { ...noThing, text: what } : undefined;
      const key = /^t-key-(.)$/.exec(what)?.[1]; // its selectors know no Chinese characters
      const found = rendered
        .querySelectorAll(key ? '.key' : `.${what}`)
        .find(({ dom }) => !key || dom.textContent === key);
      return found && thing(found, attributesOf(findIn(rendered.instance.data.root, what)));
    },
    show: () => rendered.instance.onShow!(),
    hide: () => rendered.instance.onHide!(),
    close,
  };
}

/** WeChat knows whether a call comes straight out of a tap's handler, and refuses some that do not. */
function knowingTaps(phone: Phone, handle: Handler): Handler {
  return function known(this: unknown, event) {
    phone.isTapped = event.type === 'tap';
    handle.call(this, event);
    phone.isTapped = false;
  };
}

const noThing: Thing = {
  tap: () => undefined,
  input: () => undefined,
  reachEnd: () => undefined,
  tell: () => undefined,
  text: '',
  attributes: {},
};
