import { failed, hereAt, soon } from './found';
import type { Found, OpenLocationSwitch, WhereAmI } from './types';

declare const my: {
  getLocation?(options: {
    success(place: { latitude: unknown; longitude: unknown }): void;
    fail(failure: { error?: number | string }): void;
  }): void;
  openSetting(options: { success(settings: { authSetting: { location?: boolean } }): void; fail(): void }): void;
};

/** my.getLocation tells GCJ-02, its degrees as texts. */
export const whereAmI: WhereAmI = () =>
  soon(
    new Promise<Found>((resolve) => {
      if (!my.getLocation) return resolve(failed);
      my.getLocation({
        success: ({ latitude, longitude }) => resolve(hereAt(latitude, longitude)),
        fail: ({ error }) => resolve({ kind: reasons[Number(error)] ?? 'failed' }),
      });
    }),
  );

/** 11: the phone lets the app see no place. 2001, 2002: the person said no to this mini-program. */
const reasons: Record<number, 'off' | 'denied'> = { 11: 'off', 2001: 'denied', 2002: 'denied' };

export const openLocationSwitch: OpenLocationSwitch = () =>
  new Promise<boolean>((resolve) =>
    my.openSetting({
      success: ({ authSetting }) => resolve(authSetting.location === true),
      fail: () => resolve(false),
    }),
  ).catch(() => false);
