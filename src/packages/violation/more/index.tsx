import { View } from '@tarojs/components';
import type { Objection } from '#contract/objections';
import { EvidencePictures } from '../../../features/evidence/evidence-pictures';
import { roomToType } from '../../../features/evidence/statement';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { fetchObjection } from '../../../api/objections';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refusal } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { TextArea } from '../../../ui/text-area';
import { useMore } from './use-more';

/** What the police asked for, answered in words, in pictures, or in both. */
export default function MorePage() {
  useTitle('fines');
  const { id = '' } = useParams();
  const { value, failure, reload } = useLoaded(() => fetchObjection(id));
  const w = useWords(objections);
  if (value?.asked) return <Asked key={value.asked.askedOn} objection={value} />;
  return (
    <Page>
      <LoadFailure failure={failure} retry={reload} />
      {!value && !failure && <Skeleton />}
      {value && <Outcome icon="check" tone="good" word={w.states[value.state]} className="t-nothing-asked" />}
    </Page>
  );
}

function Asked({ objection }: { objection: Objection }) {
  const w = useWords(objections);
  const r = useWords(rights);
  const day = useDay();
  const { statement, setStatement, over, pictures, refused, busy, send } = useMore(objection);
  const { words, by } = objection.asked!;
  const note = pictures.isUnderWay ? w.stillSending : undefined;
  const field = refused?.field === 'statement' ? refused.text : undefined;
  return (
    <Page
      footer={
        <View>
          {note && <Small centred>{note}</Small>}
          <Button
            className="t-send-answer"
            label={w.sendAnswer}
            busy={busy}
            disabled={pictures.isUnderWay}
            onTap={send}
          />
        </View>
      }
    >
      <Title>{w.answerIt}</Title>
      <Notice tone="warn" className="t-asked" title={words} text={w.askedBy(day(by))} />
      <View>{refused && !field && <Refusal className="t-refused" title={refused.text} />}</View>
      <View>{objection.takesPictures && <EvidencePictures pictures={pictures} />}</View>
      <TextArea
        className="t-statement"
        label={w.yourAnswer}
        value={statement}
        onChange={setStatement}
        maxLength={roomToType}
        hint={r.statementHint}
        error={over > 0 ? r.statementOver(over) : field}
      />
      <View>{objection.takesPictures && <Small para>{w.picturesPrivacy}</Small>}</View>
    </Page>
  );
}
