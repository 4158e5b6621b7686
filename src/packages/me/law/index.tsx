import { Text, View } from '@tarojs/components';
import type { Law } from '#contract/law';
import { fetchLaw } from '../../../api/law';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { law as words } from '../../../i18n/topics/law';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Label } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Heading, Small, Title } from '../../../ui/text';

/** Which rule gives which day, amount and point, and since when. */
export default function LawPage() {
  useTitle('fines');
  const w = useWords(words);
  const c = useWords(citations);
  const { on } = useParams();
  const { value: law, failure, reload } = useLoaded(() => fetchLaw(on));
  return (
    <Page>
      <Title>{w.title}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!law && !failure && <Skeleton />}
      {law && (
        <Small para className="t-law-on">
          {w.on(law.on)}
        </Small>
      )}
      {law?.rules.map(({ name, numbers, article, from, to, unverified, decidedBy, transition, verifiedOn }) => (
        <Card key={name} className="t-rule">
          <Text>{w.rules[name]?.(numbers) ?? name}</Text>
          <Small para>{c.cite(article)}</Small>
          <Small>{`${w.since(from, to)} · ${w.decidedBy[decidedBy] ?? w.unverified}`}</Small>
          {transition && <Small>{w.transition[transition] ?? null}</Small>}
          <Small para>{w.read(verifiedOn)}</Small>
          {unverified && <Small>{w.unverified}</Small>}
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
  const c = useWords(citations);
  const groups: Record<string, string> = w.group;
  return (
    <View>
      <Heading>{w.speeding}</Heading>
      {[...new Set(bands.map(({ group }) => group))].map((group) => (
        <Card key={group}>
          <Label>{groups[group] ?? group}</Label>
          {bands
            .filter((band) => band.group === group)
            .map(({ road, overPercent, points, item }) => (
              <Fact
                key={`${road} ${overPercent}`}
                label={`${road === 'fast' ? w.fast : w.other} · ${w.over(overPercent)}`}
                value={c.beside(w.points(points), item)}
              />
            ))}
        </Card>
      ))}
      <Small para>{c.cite(article)}</Small>
    </View>
  );
}
