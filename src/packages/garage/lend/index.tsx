import { View } from '@tarojs/components';
import type { Loan } from '#contract/loans';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Segments } from '../../../ui/segments';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Heading, Title } from '../../../ui/text';
import { LentTo, Offered } from './lent-to';
import { spans, useLend, type Shown, type Span } from './use-lend';

/** For how long and what somebody else sees of a car; the link; and who sees it now. */
export default function LendPage() {
  useTitle('fines');
  const { w, choices, loans, offered, chosen, failure, reload, busy, refused, make, takeBack, send } = useLend();
  const footer = offered ? (
    <Button className="t-send-loan" label={w.send} onTap={() => send(offered)} />
  ) : loans ? (
    <Button className="t-make-loan" label={w.make} busy={busy} onTap={make} />
  ) : undefined;
  const isNow = ({ state }: Loan) => state === 'lent';
  const others = (loans ?? []).filter(({ id }) => id !== offered?.id);
  return (
    <Page {...(footer && { footer })}>
      <Title>{w.title}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!loans && !failure && <Skeleton />}
      {refused && <Refusal key={refused} className="t-refused" title={refused} />}
      {offered && <Offered loan={offered} busy={busy} takeBack={takeBack} />}
      <Among loans={others.filter(isNow)} title={w.lentTo} takeBack={takeBack} />
      {loans && !offered && <Terms {...chosen} w={w} choices={choices} />}
      <Among loans={others.filter((loan) => !isNow(loan))} title={w.before} takeBack={takeBack} />
    </Page>
  );
}

type AmongProps = { loans: readonly Loan[]; title: string; takeBack: (loan: Loan) => void };

const Among = ({ loans, title, takeBack }: AmongProps) => (
  <View>
    {loans.length > 0 && <Heading>{title}</Heading>}
    {loans.map((loan) => (
      <LentTo key={loan.id} loan={loan} takeBack={takeBack} />
    ))}
  </View>
);

type Lending = ReturnType<typeof useLend>;
type TermsProps = Lending['chosen'] & Pick<Lending, 'w' | 'choices'>;

function Terms({ note, setNote, span, setSpan, shows, setShows, w, choices }: TermsProps) {
  return (
    <View>
      <Heading>{w.howLong}</Heading>
      <Segments<Span>
        name={w.howLong}
        value={span}
        onChange={setSpan}
        options={spans.map((value) => ({ value, label: w.days(Number(value)), className: `t-span-${value}` }))}
      />
      <Heading>{w.whatSeen}</Heading>
      <Choice<Shown>
        name={w.whatSeen}
        value={shows}
        onChange={setShows}
        options={choices.map((value) => ({
          value,
          label: w.shows[value],
          note: w.showsNote[value],
          className: `t-shows-${value}`,
        }))}
      />
      <Rows>
        <Row icon="lock" tone="calm" title={w.never} />
      </Rows>
      <Field className="t-note" label={w.note} hint={w.noteHint} value={note} onChange={setNote} maxLength={20} />
    </View>
  );
}
