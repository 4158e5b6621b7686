import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Law } from '#contract/law';
import { fetchLaw } from '../../../api/garage';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useTitle } from '../../../features/screen/use-title';
import { useWords } from '../../../i18n/language';
import { law as words } from '../../../i18n/topics/law';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row, Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';

/** Which rule gives which day, amount and point, and since when. */
export default function LawPage() {
  useTitle('fines');
  const w = useWords(words);
  const { on } = useRouter().params;
  const { value: law, failure, reload } = useLoaded(() => fetchLaw(on));
  return (
    <Page>
      <Text className="title">{w.title}</Text>
      {failure && (
        <Notice tone="warn" className="t-failure" title={failure}>
          <Button kind="quiet" className="t-retry" label={w.retry} onTap={() => void reload()} />
        </Notice>
      )}
      {!law && !failure && <Skeleton lines={8} />}
      {law && <Text className="small para t-law-on">{w.on(law.on)}</Text>}
      {law?.rules.map(({ name, numbers, article, from, to, unverified }) => (
        <Card key={name} className="t-rule">
          <Text>{w.rules[name]?.(numbers) ?? name}</Text>
          <Text className="small para">{`${article} · ${w.since(from, to)}`}</Text>
          {unverified && <Text className="small">{w.unverified}</Text>}
        </Card>
      ))}
      {law && <Speeding law={law} />}
    </Page>
  );
}

function Speeding({
  law: {
    speeding: { article, bands },
  },
}: {
  law: Law;
}) {
  const w = useWords(words);
  const groups: Record<string, string> = w.group;
  return (
    <View>
      <Text className="heading">{w.speeding}</Text>
      {[...new Set(bands.map(({ group }) => group))].map((group) => (
        <Card key={group}>
          <Text className="field__label">{groups[group] ?? group}</Text>
          {bands
            .filter((band) => band.group === group)
            .map(({ road, overPercent, points, item }) => (
              <Row
                key={`${road} ${overPercent}`}
                label={`${road === 'fast' ? w.fast : w.other} · ${w.over(overPercent)}`}
                value={`${w.points(points)} ${item}`}
              />
            ))}
        </Card>
      ))}
      <Text className="small para">{article}</Text>
    </View>
  );
}
