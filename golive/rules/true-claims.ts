import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

/** What no setting can bear out for everybody. */
const absolute =
  /只向您显示交警系统的数据|Only data of the traffic police|police data only|(唯一|独家)官方|最权威|国家级/i;

export const trueClaims = ofPackages(
  {
    row: 22,
    name: 'claims are true',
    source: '微信小程序平台运营规范 5.11',
    why: 'a claim must hold for what is shown: an aggregator may answer where "police data only" stands',
    mend: 'say whose data it is by the sources of the settings (GET /v1/operator)',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => matching(ownScripts(built), absolute),
);
