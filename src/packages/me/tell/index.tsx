import { View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import type { Report } from '#contract/reports';
import { groupsOfFour } from '#domain/input/decision-number';
import { fen, yuanText } from '#domain/payments/money';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { tell as words } from '../../../i18n/topics/tell';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Segments } from '../../../ui/segments';
import { Refusal, Status } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';
import { TextArea } from '../../../ui/text-area';
import { kinds, roomToType, useTell, type Kind } from './use-tell';

/** A driver tells the operator what went wrong, and reads what was answered. */
export default function TellPage() {
  useTitle('fines');
  const w = useWords(words);
  const telling = useTell((kind) => w.begin(w.kinds[kind]));
  const { isReady, told, failure, reload, sent, send, busy } = telling;
  return (
    <Page
      {...(!sent && {
        footer: <Button className="t-send" label={w.send} busy={busy} disabled={!isReady} onTap={() => void send()} />,
      })}
    >
      <Title>{w.title}</Title>
      {sent ? (
        <Outcome icon="check" tone="good" word={w.sent} className="t-told">
          <Small centred>{w.sentText(groupsOfFour(sent.number))}</Small>
        </Outcome>
      ) : (
        <Writing telling={telling} />
      )}
      <LoadFailure failure={failure} retry={reload} />
      <View>{told && told.reports.length > 0 && <Heading>{w.own}</Heading>}</View>
      {told?.reports.map((report) => (
        <Told key={report.number} report={report} />
      ))}
    </Page>
  );
}

/** What it is about, by a tap, and in one's own words. */
function Writing({ telling }: { telling: ReturnType<typeof useTell> }) {
  const w = useWords(words);
  const { text, setText, kind, choose, over, payment, refused } = telling;
  const isFull = refused?.code === 'too_many_requests';
  return (
    <View>
      {payment && <Attached payment={payment} />}
      <Segments<Kind | ''>
        name={w.kind}
        value={kind ?? ''}
        onChange={(chosen) => chosen && choose(chosen)}
        options={kinds.map((value) => ({ value, label: w.kinds[value], className: `t-kind-${value}` }))}
      />
      <TextArea
        className="t-what"
        label={w.what}
        value={text}
        onChange={setText}
        maxLength={roomToType}
        hint={w.hint}
        error={over > 0 ? w.over(over) : undefined}
      />
      {refused && <Refusal key={refused.text} className="t-refusal" title={isFull ? w.full : refused.text} />}
    </View>
  );
}

function Attached({ payment: { items, totalFen } }: { payment: Payment }) {
  const w = useWords(words);
  const offence = useOffence();
  return (
    <Card className="t-attached">
      <Small>{w.about}</Small>
      {items.map((item) => (
        <Fact key={item.decisionNumber} label={groupsOfFour(item.decisionNumber)} value={offence(item)} />
      ))}
      <Fact label="¥" value={yuanText(fen(totalFen))} />
    </Card>
  );
}

function Told({ report: { number, text, toldAt, answer } }: { report: Report }) {
  const w = useWords(words);
  const moment = useMoment();
  return (
    <Card className="t-report">
      <Small>{`${w.number(groupsOfFour(number))} · ${moment(toldAt)}`}</Small>
      <Para>{text}</Para>
      {answer === null ? <Status tone="calm" text={w.waiting} /> : <Status tone="good" text={w.answer} />}
      <View>{answer !== null && <Para className="t-answered">{answer}</Para>}</View>
    </Card>
  );
}
