import { View } from '@tarojs/components';
import { usePullDownRefresh } from '@tarojs/taro';
import type { Objection } from '#contract/objections';
import { groupsOfFour } from '#domain/input/decision-number';
import { OfficeRows } from '../../../features/office/office-rows';
import { SentPictures } from '../../../features/evidence/evidence-pictures';
import { ofService } from '../../../features/evidence/shown-picture';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Label } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Heading, Para, Small } from '../../../ui/text';
import { Answer } from './answer';
import { Course } from './course';
import { Head } from './head';
import { Next } from './next';
import { useObjection, type Seen } from './use-objection';

export default function ObjectionPage() {
  useTitle('fines');
  const seen = useObjection();
  const { objection, failure, reload, refused } = seen;
  usePullDownRefresh(() => void reload());
  return (
    <Page {...(objection && { footer: <Footer {...seen} objection={objection} /> })}>
      <View>
        <LoadFailure failure={failure} retry={reload} />
        {!objection && !failure && <Skeleton like="record" />}
        {refused && <Refusal className="t-refused" title={refused} />}
      </View>
      <View>{objection && <Told objection={objection} />}</View>
    </Page>
  );
}

/** How it stands first, then how it came there, then what was said and shown. */
function Told({ objection }: { objection: Objection }) {
  const w = useWords(objections);
  const { office, evidence } = objection;
  return (
    <View>
      <Head objection={objection} />
      <Answer objection={objection} />
      <Next objection={objection} />
      <Course objection={objection} />
      <Said objection={objection} />
      <View>{evidence.length > 0 && <Heading>{w.sentPictures}</Heading>}</View>
      <View>{evidence.length > 0 && <SentPictures all={evidence.map(ofService)} />}</View>
      <View>{office && <Heading>{w.office}</Heading>}</View>
      <View>{office && <OfficeRows office={office} />}</View>
      <Kept objection={objection} />
    </View>
  );
}

function Said({ objection: { ground, statement, caseNumber } }: { objection: Objection }) {
  const w = useWords(objections);
  const r = useWords(rights);
  return (
    <Card>
      <Label>{w.ground}</Label>
      <Para>{ground ? r.grounds[ground] : ''}</Para>
      <Label>{w.yourStatement}</Label>
      <Para>{statement || r.noStatement}</Para>
      <Small>{caseNumber ? r.caseNumber(groupsOfFour(caseNumber)) : ''}</Small>
    </Card>
  );
}

function Kept({ objection: { picturesUntil, wordsUntil } }: { objection: Objection }) {
  const w = useWords(objections);
  const day = useDay();
  return <Small para>{w.keptUntil(day(picturesUntil), day(wordsUntil))}</Small>;
}

/** What is the driver's to do now stands at the thumb. */
function Footer({ objection: { state }, busy, answerIt, takeBack, toRecord }: Seen & { objection: Objection }) {
  const w = useWords(objections);
  const isOpen = state === 'reviewing' || state === 'asked';
  return (
    <View>
      {state === 'asked' && <Button className="t-answer-it" label={w.answerIt} onTap={answerIt} />}
      {state !== 'asked' && <Button kind="outline" className="t-to-record" label={w.toRecord} onTap={toRecord} />}
      <View>
        {isOpen && <Button kind="quiet" className="t-withdraw" label={w.withdraw} busy={busy} onTap={takeBack} />}
      </View>
    </View>
  );
}
