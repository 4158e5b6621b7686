import { Text, View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/facts';
import { Notice } from '../../../ui/status';
import { PlaceOnMap } from './place-on-map';

/** Why only a window will do, what to bring, and where it is. */
export function WindowOnly({ violation: { windowReasons, office } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  const reasons: Record<string, string> = w.reasons;
  const papers = [...new Set(windowReasons.flatMap(({ bring }) => bring))].map((paper) => r.papers[paper]);
  return (
    <View className="t-window">
      <Notice tone="warn" title={w.window} text={r.bring(papers)}>
        {windowReasons.map(({ code, article }) => (
          <Text key={code} className="small">{`${reasons[code] ?? code}（${article}）`}</Text>
        ))}
      </Notice>
      <Card>
        <Row label={w.office} value={office.name} />
        <Row label={w.place} value={office.address} />
        <Row label={w.hours} value={office.hours} />
        <Row label={w.phone} value={office.phone} />
        <PlaceOnMap place={{ text: office.name, latitude: office.latitude, longitude: office.longitude }} />
      </Card>
    </View>
  );
}
