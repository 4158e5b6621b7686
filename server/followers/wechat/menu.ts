import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A button as the data file has it: a tap that we hear of, or a page of the mini-program. */
export type Button = { name: Record<Language, string> } & ({ key: string } | { page: string } | { buttons: Button[] });
type Language = 'zh-CN' | 'en';
export type Menu = { buttons: Button[] };
/** appId: the mini-program's. fallback: what a client opens that is too old for mini-programs; WeChat asks for one. */
export type MenuParts = { appId: string; fallback: string };

export const readMenu = (): Menu => JSON.parse(readFileSync(join(__dirname, 'menu.json'), 'utf8')) as Menu;

/** The menu as WeChat takes it. */
export const wechatMenu = ({ buttons }: Menu, language: Language, parts: MenuParts): object => ({
  button: buttons.map((one) => wechatButton(one, language, parts)),
});

function wechatButton(button: Button, language: Language, parts: MenuParts): object {
  const name = button.name[language];
  if ('buttons' in button) return { name, sub_button: button.buttons.map((one) => wechatButton(one, language, parts)) };
  return 'key' in button
    ? { type: 'click', name, key: button.key }
    : { type: 'miniprogram', name, url: parts.fallback, appid: parts.appId, pagepath: button.page };
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** What WeChat would refuse, in one line each: three buttons with five below, 16 and 60 bytes of name, 128 of key. */
export function menuFaults({ buttons }: Menu): string[] {
  const count = buttons.length >= 1 && buttons.length <= 3 ? [] : [`${buttons.length} buttons: write one to three`];
  return [...count, ...buttons.flatMap((button) => buttonFaults(button, 16))];
}

function buttonFaults(button: Button, most: number): string[] {
  const long = Object.entries(button.name).flatMap(([language, name]) =>
    bytes(name) >= 1 && bytes(name) <= most
      ? []
      : [`${name} (${language}) is ${bytes(name)} bytes long: ${most} is the most, and a Han character is three`],
  );
  if (!('buttons' in button))
    return 'key' in button && bytes(button.key) > 128 ? [...long, `${button.key}: a key of over 128 bytes`] : long;
  const count =
    button.buttons.length <= 5
      ? []
      : [`${button.name['zh-CN']} has ${button.buttons.length} buttons below it: five is the most`];
  return [...long, ...count, ...button.buttons.flatMap((one) => buttonFaults(one, 60))];
}
