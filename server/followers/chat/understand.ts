import { decisionNumbersIn } from '#domain/input/decision-number';
import { platesIn } from '#domain/cars/plate';
import { bareText } from '#domain/input/typed-text';

/** What somebody wants who writes this. readings: every reading of the first plate in it. */
export type Meaning =
  | { kind: 'numbers'; numbers: string[] }
  | { kind: 'plate'; readings: string[] }
  | { kind: 'mine' }
  | { kind: 'notices'; wanted: 'on' | 'off' }
  | { kind: 'own_data'; wanted: 'see' | 'delete' }
  | { kind: 'hello' }
  | { kind: 'link' }
  | { kind: 'unclear' };

/** A notice names one decision, seldom two: what holds more is a list that nobody asks about by chat. */
const mostNumbers = 3;

const off = /^(退订|td|t|取消订阅|停|停止|关闭(提醒|通知)|不要(再)?(提醒|通知)(我)?(了)?|stop|unsubscribe|off)$/i;
const on = /^(订阅|开启(提醒|通知)|打开(提醒|通知)|恢复(提醒|通知)|start|subscribe|on)$/i;
const sees = /^(我的(数据|资料|信息)|导出我的数据|my data|export my data)$/i;
const deletes = /^(删除|清除)我的(数据|资料|信息)$|^delete my data$/i;
const hello = /^(你好|您好|在吗|帮助|菜单|怎么用|hi|hello|help|menu|\?|？)$/i;
const mine =
  /我的(车|罚单|罚款|违法|违章)|(查|有没有|有无|几个|多少).{0,6}(违法|违章|罚单|罚款|扣分)|^(违法|违章|罚单|罚款)$|\bmy (cars?|fines?|tickets?)\b/i;

export function understand(text: string): Meaning {
  const numbers = decisionNumbersIn(text);
  if (numbers.length > 0) return { kind: 'numbers', numbers: numbers.slice(0, mostNumbers) };
  const short = bareText(text).replace(/[!！。，,?？]+$/, '');
  if (off.test(short)) return { kind: 'notices', wanted: 'off' };
  if (on.test(short)) return { kind: 'notices', wanted: 'on' };
  if (deletes.test(short)) return { kind: 'own_data', wanted: 'delete' };
  if (sees.test(short)) return { kind: 'own_data', wanted: 'see' };
  const readings = platesIn(text);
  if (readings.length > 0) return { kind: 'plate', readings };
  if (/https?:\/\/|www\./i.test(text)) return { kind: 'link' };
  if (hello.test(short) || text.trim() === '?' || text.trim() === '？') return { kind: 'hello' };
  return mine.test(text) ? { kind: 'mine' } : { kind: 'unclear' };
}

/** What was spoken and written down by the platform: digits come as words, and 1 as 幺. */
export const understandSpoken = (text: string): Meaning => understand(withDigits(text));

const spokenDigits: Record<string, string> = Object.fromEntries(
  [...'零〇一幺二两三四五六七八九'].map((word, at) => [word, '0011223456789'[at]!]),
);
/** Only where ten or more stand together: 三千 and 一个 are no digits of a number. */
const withDigits = (text: string): string =>
  text.replace(/[0-9零〇一幺二两三四五六七八九][0-9零〇一幺二两三四五六七八九\s，,、-]{8,}/g, (run) =>
    [...run]
      .map((sign) => spokenDigits[sign] ?? sign)
      .join('')
      .replace(/[，,、]/g, ''),
  );

/** English where somebody writes words of it and no Han; a number or a plate alone says nothing. */
export function languageOf(text: string): 'en' | 'zh-CN' | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  return /\b[a-z]{3,}\b/i.test(text.replace(/https?:\S+/g, '')) ? 'en' : undefined;
}
