/** @jest-environment jsdom */
// What lies at the foot of a screen: the keys while a plate is keyed, the act when it stands, and why an act waits.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { flushSync } from 'react-dom';
import type { Licence } from '../../contract/cars';
import type { Violation } from '../../contract/violations';
import { drawn, shown } from '../support/drivers/drawn';

let params: Record<string, string> = {};
jest.mock('@tarojs/components', () => jest.requireActual('../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: () => undefined,
  useDidHide: () => undefined,
}));
jest.mock('../../src/features/screen/hooks/use-params', () => ({ useParams: () => params }));
jest.mock('../../src/features/screen/routes', () => ({ goTo: () => undefined, goOn: () => undefined }));
jest.mock('../../src/api/cars', () => ({}));
jest.mock('../../src/features/messages/use-offer', () => ({}));

beforeEach(async () => {
  params = {};
  const { forgetDrafts } = await import('../../src/features/screen/hooks/use-draft');
  forgetDrafts('plate', 'plate-type', 'last-six');
  const { choosePreferences } = await import('../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
});

describe('a plate', () => {
  const page = async () => shown((await import('../../src/packages/garage/add-car/index')).default);
  const key = async (screen: Awaited<ReturnType<typeof page>>, plate: string) => {
    for (const character of plate) await screen.tap(`t-key-${character}`);
  };
  it('is keyed at the foot, where the act stands once there is no more to key', async () => {
    const screen = await page();
    expect([screen.has('keys'), screen.has('t-add')]).toEqual([true, false]);
    await key(screen, '川AG12106');
    expect([screen.has('keys'), screen.has('t-add')]).toEqual([false, true]);
  });
  it('of an ordinary car makes room for the act when its type is chosen', async () => {
    const screen = await page();
    await key(screen, '粤A84586');
    expect(screen.has('keys')).toBe(true); // an eighth character may follow
    await screen.tap('t-type-02');
    expect(screen.has('t-add')).toBe(true);
    const again = await page(); // a sign-in or a crash lay between
    expect(again.place.querySelector('.t-type-02')?.getAttribute('aria-checked')).toBe('true');
  });
  it('that came with a photo is mended by the keys of the cell that was tapped, one key long', async () => {
    params = { plate: '粤A84586' };
    const screen = await page();
    expect(screen.has('keys')).toBe(false);
    await screen.tap('t-cell-6');
    await key(screen, '8');
    expect([screen.text().includes('粤A84588'), screen.has('keys')]).toEqual([true, false]);
  });
});

it('the keys of a plate lie under no keyboard of the phone, and come back for any of its places', async () => {
  params = { plate: '川AG12106' };
  const screen = await shown((await import('../../src/packages/garage/add-car/index')).default);
  await screen.tap('t-cell-0');
  expect(screen.has('t-key-京')).toBe(true);
  flushSync(() => screen.place.querySelector('input')!.focus());
  expect([screen.has('keys'), screen.has('t-add')]).toEqual([false, true]);
});

describe('accepting that has to wait', () => {
  const licence = { id: 'l', points: 2, fullPoints: 12, nameMasked: '赵*', numberMasked: '330*' } as Licence;
  const violation = { id: 'v', points: 1, objectable: null } as unknown as Violation;
  it('says beside the button why the chosen licence cannot take the record', async () => {
    const { useWhyBarred } = await import('../../src/features/accepting/accept-section');
    const { AcceptFooter } = await import('../../src/packages/violation/detail/footer');
    const why = {
      code: 'class_does_not_cover',
      article: '',
      bring: [],
      numbers: {},
      unverified: false,
      source: null,
      from: '2022-04-01',
    };
    const Footer = ({ reasons }: { reasons: (typeof why)[] }) => {
      const waits = useWhyBarred({ l: reasons })(licence);
      const of = { violation, licence: undefined, waits, refused: undefined, busy: false };
      return <AcceptFooter {...of} accept={jest.fn()} />;
    };
    expect(drawn(<Footer reasons={[why]} />).text()).toContain('准驾车型不包括这辆车');
    expect(drawn(<Footer reasons={[{ ...why, unverified: true }]} />).text()).toContain('（各地做法不同）');
    expect(drawn(<Footer reasons={[]} />).text()).not.toContain('准驾车型');
  });
});

describe('what a screen reader says', () => {
  const says = async (platform: string) => {
    jest.resetModules();
    Object.assign(globalThis, { FADAN_PLATFORM: platform });
    const { named, pictured, spoken } = await import('../../src/ui/spoken');
    Object.assign(globalThis, { FADAN_PLATFORM: 'h5' });
    return [spoken({ role: 'radio', isChecked: true }), named('决定书编号'), pictured('违法照片')];
  };
  it('goes to each platform by its own name', async () => {
    expect(await says('weapp')).toEqual([
      { ariaRole: 'radio', 'aria-checked': 'true' },
      { 'aria-label': '决定书编号' },
      { ariaRole: 'img', 'aria-label': '违法照片' },
    ]);
    expect(await says('alipay')).toMatchObject([{ role: 'radio' }, {}, { role: 'img' }]);
    expect(await says('h5')).toMatchObject([{ role: 'radio', tabIndex: 0 }, {}, { nativeProps: { alt: '违法照片' } }]);
  });
});
