import { useState } from 'react';
import { goHome } from '../../../features/screen/routes';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { example } from '../../../i18n/topics/example';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Steps } from '../../../ui/steps';
import { Title } from '../../../ui/text';
import { firstStep, stepAt, steps } from './steps';

/** The whole way, open to everybody who has no car or ticket at hand: it asks nobody anything and takes no money. */
export default function ExamplePage() {
  useTitle('fines');
  const w = useWords(example);
  const [at, go] = useState(firstStep(useParams().from));
  const { Step, act, isLast } = stepAt(at);
  const of = steps.length;
  return (
    <Page
      footer={
        <Button
          className="t-next"
          label={isLast ? w.leave : act ? w[act] : w.next}
          onTap={() => (isLast ? goHome() : go(at + 1))}
        />
      }
    >
      <Steps at={at} of={of} label={w.stepOf(at + 1, of)} />
      <Title>{w.title}</Title>
      <Notice tone="calm" className="t-example" title={w.label} />
      <Step key={at} />
      {isLast && <Button kind="plain" className="t-again" label={w.again} onTap={() => go(0)} />}
    </Page>
  );
}
