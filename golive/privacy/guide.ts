import { policy as en } from '../../src/i18n/en/policy';
import { policy as zh } from '../../src/i18n/zh-CN/policy';
import type { Operator } from '#contract/operator';
import type { Package } from '../package';
import { fieldsOf } from './fields';
import { callsIn, keyOf } from './interfaces';
import { kindOfInterface, type Kind } from './kinds';

export type Line = { kind: Kind; interfaces: string[]; keys: string[]; files: string[]; fields: string[] };

/** WeChat's keys for what people type, beside those of its interfaces. */
const typedKeys: Partial<Record<Kind, string>> = {
  plate: 'LicensePlate',
  licence: 'EXIDNumber',
  objection: 'EXUserPublishContent',
  report: 'EXUserPublishContent',
  name: 'EXUserPublishContent',
  payment: 'EXOrderInfo',
};

/** What a package handles of a person's, a line a kind: the calls, where they are, and what is typed and sent. */
export function linesOf(built: Package): Line[] {
  const calls = [...callsIn(built)];
  return (Object.keys(zh.kinds) as Kind[]).map((kind) => {
    const own = calls.filter(([name]) => kindOfInterface(name) === kind);
    const keys = [...new Set([...own.map(([name]) => keyOf(name)), ...(typedKeys[kind] ? [typedKeys[kind]] : [])])];
    return {
      kind,
      interfaces: own.map(([name]) => name),
      keys,
      files: [...new Set(own.flatMap(([, files]) => files))],
      fields: fieldsOf(kind),
    };
  });
}

/** A key stands once in the platform's list, whatever it is asked for. */
function purposesByKey(lines: readonly Line[]): { privacy_key: string; privacy_text: string }[] {
  const keys = [...new Set(lines.flatMap(({ keys: own }) => own))];
  return keys.map((key) => ({
    privacy_key: key,
    privacy_text: lines
      .filter(({ keys: own }) => own.includes(key))
      .map(({ kind }) => zh.kinds[kind].purpose)
      .join('；'),
  }));
}

/** As api_setprivacysetting takes it; the write-only text says that nothing is uploaded, or it is refused. */
export const privacySetting = (built: Package, operator: Operator) => ({
  privacy_ver: 2,
  setting_list: purposesByKey(linesOf(built)),
  owner_setting: {
    contact_phone: operator.phone,
    ...(operator.email && { contact_email: operator.email }),
    notice_method: '小程序内公告',
  },
});

/** For the console's form, and for whoever asks: a table in both languages. */
export function table(built: Package): string {
  const rows = linesOf(built).map(({ kind, keys, interfaces, fields }) =>
    [
      `${zh.kinds[kind].what} / ${en.kinds[kind].what}`,
      keys.join(', '),
      interfaces.join(', '),
      fields.join(', '),
      `${zh.kinds[kind].purpose} / ${en.kinds[kind].purpose}`,
      `${zh.kinds[kind].kept} / ${en.kinds[kind].kept}`,
    ].join(' | '),
  );
  return [
    '| data | key | interface | field | purpose | kept |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
