import { failed, hereAt, soon } from './found';
import type { Found, OpenLocationSwitch, WhereAmI } from './types';

type Failure = { errMsg?: string; errno?: number };
declare const wx: {
  getFuzzyLocation?(options: {
    type: 'gcj02';
    success(place: { latitude: unknown; longitude: unknown }): void;
    fail(failure: Failure): void;
  }): void;
  openSetting(options: {
    success(settings: { authSetting: Record<string, boolean | undefined> }): void;
    fail(): void;
  }): void;
};

/** The rough place is enough to tell which office is near, and WeChat grants it more readily than the exact one. */
export const whereAmI: WhereAmI = () =>
  soon(
    new Promise<Found>((resolve) => {
      if (!wx.getFuzzyLocation) return resolve(failed); // before base library 2.25.0
      wx.getFuzzyLocation({
        type: 'gcj02',
        success: ({ latitude, longitude }) => resolve(hereAt(latitude, longitude)),
        fail: (failure) => resolve({ kind: whyNot(failure) }),
      });
    }),
  );

/** 104: the privacy consent was not given. 112: ours to mend in the console. The phone's own switch is told in words that differ by system. */
function whyNot({ errMsg = '', errno }: Failure): 'denied' | 'off' | 'failed' {
  if (/system permission|LOCATIONSWITCHOFF/i.test(errMsg)) return 'off';
  if (errno === 112 || /not declared|need to be declared/.test(errMsg)) return 'failed';
  return errno === 104 || /auth|privacy|cancel/i.test(errMsg) ? 'denied' : 'failed';
}

export const openLocationSwitch: OpenLocationSwitch = () =>
  new Promise<boolean>((resolve) =>
    wx.openSetting({
      success: ({ authSetting }) => resolve(authSetting['scope.userFuzzyLocation'] === true),
      fail: () => resolve(false),
    }),
  ).catch(() => false);
