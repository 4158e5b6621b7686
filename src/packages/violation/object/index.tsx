import { View } from '@tarojs/components';
import type { Objectable, Objected } from '#contract/violations';
import { LoadFailure } from '../../../features/screen/load-failure';
import { goBack } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/use-title';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Label } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice } from '../../../ui/status';
import { Heading, Para, Small, Title } from '../../../ui/text';
import { TextArea } from '../../../ui/text-area';
import { useObject, type Ground } from './use-object';

export default function ObjectPage() {
  useTitle('fines');
  const w = useWords(rights);
  const objection = useObject();
  const { violation, failure, reload, chosen, filed, send, busy, refused } = objection;
  const done = filed ?? violation?.objection;
  if (done) return <Filed objected={done} />;
  const footer = <Button className="t-send" label={w.send} disabled={!chosen} busy={busy} onTap={() => void send()} />;
  return (
    <Page {...(violation?.objectable && { footer })}>
      <Title>{w.objectTitle}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!violation && !failure && <Skeleton lines={6} />}
      {refused && refused.field !== 'statement' && <Notice tone="bad" className="t-refused" title={refused.text} />}
      {violation?.objectable && (
        <View>
          <Small para>{`${violation.offence} · ${violation.place.text}`}</Small>
          <Form objectable={violation.objectable} {...objection} />
        </View>
      )}
    </Page>
  );
}

function Filed({ objected: { caseNumber, answerBy } }: { objected: Objected }) {
  const w = useWords(rights);
  return (
    <Page footer={<Button className="t-back" label={w.back} onTap={goBack} />}>
      <Notice tone="good" className="t-filed" title={w.filed} text={w.filedText(caseNumber, answerBy)} />
      <Para>{w.beforeSending}</Para>
    </Page>
  );
}

type FormProps = { objectable: Objectable } & Pick<
  ReturnType<typeof useObject>,
  'chosen' | 'choose' | 'statement' | 'setStatement' | 'refused'
>;

function Form({ objectable, chosen, choose, statement, setStatement, refused }: FormProps) {
  const w = useWords(rights);
  return (
    <View>
      <Heading>{w.whichGround}</Heading>
      <Grounds objectable={objectable} chosen={chosen} choose={choose} />
      <TextArea
        className="t-statement"
        label={w.statement}
        value={statement}
        onChange={setStatement}
        maxLength={500}
        hint={w.statementHint}
        error={refused?.field === 'statement' ? refused.text : undefined}
      />
      <Notice tone="calm" title={w.answerBy(objectable.answerBy)} text={w.beforeSending} />
    </View>
  );
}

/** The eight grounds; under the chosen one, what to have ready and the article. */
function Grounds({
  objectable: { grounds },
  chosen,
  choose,
}: {
  objectable: Objectable;
  chosen: Ground | undefined;
  choose: (ground: Ground) => void;
}) {
  const w = useWords(rights);
  const evidence: Record<string, string> = w.evidence;
  const picked = grounds.find(({ ground }) => ground === chosen);
  return (
    <Choice<Ground>
      value={chosen}
      onChange={choose}
      options={grounds.map(({ ground }) => ({
        value: ground,
        label: w.grounds[ground],
        className: `t-ground-${ground}`,
      }))}
    >
      {picked && (
        <Card>
          <Label>{w.evidenceTitle}</Label>
          {picked.evidence.map((one) => (
            <Para key={one} className="t-evidence">{`· ${evidence[one] ?? one}`}</Para>
          ))}
          <Small para>{picked.article}</Small>
        </Card>
      )}
    </Choice>
  );
}
