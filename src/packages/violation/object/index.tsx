import { View } from '@tarojs/components';
import type { Objected, Violation } from '#contract/violations';
import { groupsOfFour } from '#domain/decision-number';
import { LoadFailure } from '../../../features/screen/load-failure';
import { goBack } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/use-day';
import { useTitle } from '../../../features/screen/use-title';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Steps } from '../../../ui/steps';
import { Para, Small } from '../../../ui/text';
import { CheckStep } from './check-step';
import { GroundStep } from './ground-step';
import { StatementStep } from './statement-step';
import { overBy, steps, useObject } from './use-object';

type Objection = ReturnType<typeof useObject>;

export default function ObjectPage() {
  useTitle('fines');
  const objection = useObject();
  const { violation, failure, reload, filed, refused } = objection;
  const done = filed ?? violation?.objection;
  if (done) return <Filed objected={done} />;
  return (
    <Page {...(violation?.objectable && objection.chosen && { footer: <Footer {...objection} /> })}>
      <LoadFailure failure={failure} retry={reload} />
      {!violation && !failure && <Skeleton />}
      <View>{refused && refused.field !== 'statement' && <Refusal className="t-refused" title={refused.text} />}</View>
      <View>{violation?.objectable && <Asked violation={violation} objection={objection} />}</View>
    </Page>
  );
}

/** One question a screen, and what it is all about above it. */
function Asked({ violation, objection }: { violation: Violation; objection: Objection }) {
  const w = useWords(rights);
  const at = steps.indexOf(objection.step);
  const objectable = violation.objectable!;
  return (
    <View>
      <Steps at={at} of={steps.length} label={w.stepOf(at + 1, steps.length)} />
      <Small para>{`${violation.offence} · ${violation.place.text}`}</Small>
      {objection.step === 'ground' && <GroundStep objectable={objectable} {...objection} />}
      {objection.step === 'statement' && <StatementStep objectable={objectable} {...objection} />}
      {objection.step === 'check' && <CheckStep objectable={objectable} {...objection} />}
    </View>
  );
}

/** On, and back to what was answered before. */
function Footer({ step, goTo, send, busy, statement }: Objection) {
  const w = useWords(rights);
  const before = steps[steps.indexOf(step) - 1];
  const next = step === 'ground' || overBy(statement) > 0 ? 'statement' : 'check'; // what is too long is mended where it stands
  return (
    <View>
      {step === 'check' && <Button className="t-send" label={w.send} busy={busy} onTap={() => void send()} />}
      {step !== 'check' && <Button className="t-next" label={w.next} onTap={() => goTo(next)} />}
      <View>
        {before && <Button kind="quiet" className="t-step-back" label={w.stepBack} onTap={() => goTo(before)} />}
      </View>
    </View>
  );
}

function Filed({ objected: { caseNumber, answerBy } }: { objected: Objected }) {
  const w = useWords(rights);
  const day = useDay();
  return (
    <Page footer={<Button className="t-back" label={w.back} onTap={goBack} />}>
      <Outcome icon="check" tone="good" word={w.filed} className="t-filed">
        <Para>{w.filedText(groupsOfFour(caseNumber), day(answerBy))}</Para>
        <Small>{w.beforeSending}</Small>
      </Outcome>
    </Page>
  );
}
