import { copied } from '../hand-over/copy';
import type { SendLink } from './types';

/** By the phone's own sheet, where the browser has it (Web Share: iOS 12.2, Chrome 61); else copied. */
export const sendLink: SendLink = async ({ title, url }) => {
  const { share } = navigator as Partial<Pick<Navigator, 'share'>>;
  if (!share) return copied(url);
  return share.call(navigator, { title, url }).then(
    () => 'shared' as const,
    (error: unknown) => ((error as Error).name === 'AbortError' ? undefined : copied(url)),
  );
};
