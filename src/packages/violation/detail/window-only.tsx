import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';
import { PlaceOnMap } from './place-on-map';

/** Why only a window will do, what to bring, and where it is. */
export function WindowOnly({ violation: { windowReasons, office } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  const reasons: Record<string, string> = w.reasons;
  const documents = [...new Set(windowReasons.flatMap(({ bring }) => bring))].map((document) => r.documents[document]);
  return (
    <View className="t-window">
      <Notice tone="warn" title={w.window} text={r.bring(documents)}>
        {windowReasons.map(({ code, article, unverified }) => (
          <Small
            key={code}
          >{`${reasons[code] ?? code}（${unverified ? `${article}，${w.unverified}` : article}）`}</Small>
        ))}
      </Notice>
      <Card>
        <Fact label={w.office} value={office.name} />
        <Fact label={w.place} value={office.address} />
        <Fact label={w.hours} value={office.hours} />
        <Fact label={w.phone} value={office.phone} />
        <PlaceOnMap place={{ text: office.name, latitude: office.latitude, longitude: office.longitude }} />
      </Card>
    </View>
  );
}
