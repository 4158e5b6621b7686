import { View } from '@tarojs/components';
import { groupsOfFour } from '#domain/input/decision-number';
import { overBy } from '../../../features/evidence/statement';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goBack, goOn } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
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
import { PicturesStep } from './pictures-step';
import { StatementStep } from './statement-step';
import { loadToObject, steps, useObject, type Objecting, type ToObject } from './use-object';

export default function ObjectPage() {
  useTitle('fines');
  const { id = '' } = useParams();
  const { value, failure, reload } = useLoaded(() => loadToObject(id));
  if (value?.violation.objectable) return <Asking key={value.violation.id} begun={value} />;
  const own = value?.violation.ownObjection;
  const other = value?.violation.objection;
  if (other) return <Filed {...other} objectionId={own?.id} />;
  return (
    <Page>
      <LoadFailure failure={failure} retry={reload} />
      {!value && !failure && <Skeleton />}
    </Page>
  );
}

/** What was read when the page opened stays: coming back into sight must not lay the service's draft over what is being typed. */
function Asking({ begun }: { begun: ToObject }) {
  const objecting = useObject(begun);
  const { filed, chosen, refused } = objecting;
  if (filed) return <Filed caseNumber={filed.caseNumber!} answerBy={filed.answerBy!} objectionId={filed.id} />;
  return (
    <Page {...(chosen && { footer: <Footer {...objecting} /> })}>
      <View>{refused && refused.field !== 'statement' && <Refusal className="t-refused" title={refused.text} />}</View>
      <Asked objecting={objecting} takesPictures={begun.draft?.takesPictures ?? true} />
    </Page>
  );
}

/** One question a screen, and what it is all about above it. */
function Asked({ objecting, takesPictures }: { objecting: Objecting; takesPictures: boolean }) {
  const w = useWords(rights);
  const offence = useOffence();
  const { step, violation } = objecting;
  const at = steps.indexOf(step);
  const objectable = violation.objectable!;
  return (
    <View>
      <Steps at={at} of={steps.length} label={w.stepOf(at + 1, steps.length)} />
      <Small para>{`${offence(violation)} · ${violation.place.text}`}</Small>
      {step === 'ground' && <GroundStep objectable={objectable} {...objecting} />}
      {step === 'pictures' && <PicturesStep objectable={objectable} takesPictures={takesPictures} {...objecting} />}
      {step === 'statement' && <StatementStep objectable={objectable} {...objecting} />}
      {step === 'check' && <CheckStep objectable={objectable} {...objecting} />}
    </View>
  );
}

/** On, and back to what was answered before; between them that nothing is lost. */
function Footer({ step, goTo, send, busy, statement, pictures, kept }: Objecting) {
  const w = useWords(rights);
  const o = useWords(objections);
  const before = steps[steps.indexOf(step) - 1];
  // What is too long is mended where it stands.
  const next = step === 'pictures' || overBy(statement) > 0 ? 'statement' : 'check';
  const waits = step === 'check' && pictures.isUnderWay;
  const note = waits ? o.stillSending : kept.isUnsaved ? o.draftUnsaved : kept.savedAt && o.draftSaved(kept.savedAt);
  return (
    <View>
      {note && (
        <Small centred className="t-draft">
          {note}
        </Small>
      )}
      {step === 'check' && (
        <Button className="t-send" label={w.send} busy={busy} disabled={waits} onTap={() => void send()} />
      )}
      {step !== 'check' && <Button className="t-next" label={w.next} onTap={() => goTo(next)} />}
      <View>
        {before && <Button kind="quiet" className="t-step-back" label={w.stepBack} onTap={() => goTo(before)} />}
      </View>
    </View>
  );
}

type FiledProps = { caseNumber: string; answerBy: string; objectionId: string | undefined };

function Filed({ caseNumber, answerBy, objectionId }: FiledProps) {
  const w = useWords(rights);
  const o = useWords(objections);
  const day = useDay();
  const follow = objectionId && (
    <Button kind="quiet" className="t-follow" label={o.title} onTap={() => goOn('objection', { id: objectionId })} />
  );
  return (
    <Page
      footer={
        <View>
          <Button className="t-back" label={w.back} onTap={goBack} />
          {follow}
        </View>
      }
    >
      <Outcome icon="check" tone="good" word={w.filed} className="t-filed">
        <Para>{w.filedText(groupsOfFour(caseNumber), day(answerBy))}</Para>
        <Small>{w.beforeSending}</Small>
      </Outcome>
    </Page>
  );
}
