import Taro from '@tarojs/taro';
import type { Fault } from '#contract/faults';
import { attempt } from '../platform/attempt';

const mostReports = 3;
const mostFrames = 5;
const told = new Set<string>();

/** What went wrong, to the service, a few times in a run of the app and each but once. What comes of the report is of no account. */
export function reportFault(kind: Fault['kind'], error: unknown): void {
  const fault = faultOf(kind, error, pageInSight());
  const key = fault.message + fault.frames.join();
  if (told.size >= mostReports || told.has(key)) return;
  told.add(key);
  const request = {
    url: `${FADAN_API}/v1/faults`,
    method: 'POST' as const,
    header: { 'content-type': 'application/json' },
    data: fault,
  };
  attempt(() => Taro.request(request)).catch(() => undefined);
}

/** Without what a person could be known by: neither quoted text nor digits nor any alphabet but Latin leave the phone. */
export function faultOf(kind: Fault['kind'], error: unknown, page: string): Fault {
  const {
    name = '',
    message = '',
    stack = '',
  } = typeof error === 'string' ? fromText(error) : ((error ?? {}) as Error);
  const words = `${name}: ${message}`
    .replace(/(["'`“]).*?(["'`”]|$)/g, '#')
    .replace(/[A-Za-z0-9_+/=-]*[0-9][A-Za-z0-9_+/=-]*/g, '#');
  return {
    platform: FADAN_PLATFORM,
    version: FADAN_VERSION,
    kind,
    page: page.replace(/[^a-z/-]/g, '').slice(0, 80),
    message: words.replace(/[^A-Za-z_$.:() #-]/g, ' ').slice(0, 120),
    frames: (String(stack).match(/[a-z./-]+:[0-9]{1,7}:[0-9]{1,7}/g) ?? []).map(shortened).slice(0, mostFrames),
  };
}

const shortened = (frame: string): string => frame.replace(/^.*\/(?=[^/]+:)/, '').slice(-70);
/** WeChat hands an error over as its text with the stack below. */
const fromText = (text: string) => ({ name: '', message: text.split('\n')[0] ?? '', stack: text });

function pageInSight(): string {
  try {
    return String(Taro.getCurrentInstance().router?.path ?? '').split('?')[0]!;
  } catch {
    return '';
  }
}
