import { faultsOfScreen, type Seen } from './pages';
import type { PhoneDriver } from '../phone/phone-driver';

export const seenBy = (driver: PhoneDriver): Seen => ({
  text: driver.sees(),
  classes: driver.classes(),
  toast: driver.toast!(),
});

/** What a screen may say only when the call was answered well. */
const claims: Record<string, RegExp> = {
  saveImageToPhotosAlbum: /已保存到相册/,
  saveImage: /已保存到相册/,
  canvasToTempFilePath: /已保存到相册/,
  createSelectorQuery: /已保存到相册/,
  requestSubscribeMessage: /t-consent-accepted/,
  setClipboardData: /链接已复制/,
};
const patienceMs = 12_000;
/** A few times over in the app: a question, what it was sent with, and a sign-in before both. */
const withSilenceMs = 20_000;

/** Blank, busy for ever, or untrue: what stays wrong with the screen once everything has had its time. */
export async function lastingFaults(
  look: () => Seen | Promise<Seen>,
  { refused, isSilent = false }: { refused?: string; isSilent?: boolean } = {},
): Promise<string[]> {
  const end = Date.now() + (isSilent ? withSilenceMs : patienceMs);
  for (;;) {
    const faults = now(await look(), refused);
    if (faults.length === 0 || Date.now() > end) return faults;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function now(seen: Seen, refused = ''): string[] {
  const said = `${seen.text} ${seen.toast} ${seen.classes.join(' ')}`;
  return [...faultsOfScreen(seen), ...(claims[refused]?.test(said) ? [`claims what ${refused} did not do`] : [])];
}
