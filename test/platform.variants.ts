// Checked by tsc alone: every variant keeps the promise of the file that it stands in for.
import type * as cameraAlipay from '../src/platform/camera.alipay';
import type * as cameraH5 from '../src/platform/camera.h5';
import type * as camera from '../src/platform/camera';
import type * as cashierAlipay from '../src/platform/cashier.alipay';
import type * as cashierH5 from '../src/platform/cashier.h5';
import type * as cashierWeapp from '../src/platform/cashier.weapp';
import type * as cashier from '../src/platform/cashier';
import type * as followAlipay from '../src/platform/follow.alipay';
import type * as followWeapp from '../src/platform/follow.weapp';
import type * as follow from '../src/platform/follow';
import type * as subscribeAlipay from '../src/platform/subscribe.alipay';
import type * as subscribeH5 from '../src/platform/subscribe.h5';
import type * as subscribe from '../src/platform/subscribe';
import type * as startQueryH5 from '../src/platform/start-query.h5';
import type * as startQuery from '../src/platform/start-query';
import type * as placeMapH5 from '../src/platform/place-map.h5';
import type * as placeMap from '../src/platform/place-map';
import type * as mapH5 from '../src/platform/open-map.h5';
import type * as map from '../src/platform/open-map';
import type * as picturesH5 from '../src/platform/save-picture.h5';
import type * as pictures from '../src/platform/save-picture';
import type * as scanH5 from '../src/platform/scan.h5';
import type * as scan from '../src/platform/scan';
import type * as signInAlipay from '../src/platform/sign-in.alipay';
import type * as signInH5 from '../src/platform/sign-in.h5';
import type * as signIn from '../src/platform/sign-in';

type Keeps<Port, Variant extends { [Name in keyof Port]: Port[Name] extends boolean ? boolean : Port[Name] }> = [
  Port,
  Variant,
];
export type Variants =
  | Keeps<typeof camera, typeof cameraAlipay>
  | Keeps<typeof camera, typeof cameraH5>
  | Keeps<typeof cashier, typeof cashierWeapp>
  | Keeps<typeof cashier, typeof cashierAlipay>
  | Keeps<typeof cashier, typeof cashierH5>
  | Keeps<typeof signIn, typeof signInAlipay>
  | Keeps<typeof signIn, typeof signInH5>
  | Keeps<typeof startQuery, typeof startQueryH5>
  | Keeps<typeof subscribe, typeof subscribeAlipay>
  | Keeps<typeof subscribe, typeof subscribeH5>
  | Keeps<typeof follow, typeof followWeapp>
  | Keeps<typeof follow, typeof followAlipay>
  | Keeps<typeof placeMap, typeof placeMapH5>
  | Keeps<typeof map, typeof mapH5>
  | Keeps<typeof pictures, typeof picturesH5>
  | Keeps<typeof scan, typeof scanH5>;
