import { useState } from 'react';
import type { ReadField } from '#contract/papers';
import { groupsOfFour } from '#domain/input/decision-number';
import { fen, yuanText } from '#domain/payments/money';
import { handOver } from '../../../features/papers/handed-over';
import { Crop, OnPhoto } from '../../../features/papers/on-photo';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { fields as fieldWords } from '../../../i18n/topics/fields';
import { photo as words } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Fact } from '../../../ui/fact';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';
import { Paper } from './paper';
import { ReadPage } from './read-page';
import type { ReadProps } from './reading';

/** The number beside its crop, before anything is looked up. Only a sure one leads straight to the check page. */
export function ReadDecision(props: ReadProps) {
  const w = useWords(words);
  const {
    photo,
    reading: { paper, fields },
    retake,
  } = props;
  const number = fields.find(({ name }) => name === 'decisionNumber');
  if (!number || number.state === 'type') return <Illegible {...props} number={number} />;
  if (number.choices) return <Several {...props} number={number} choices={number.choices} />;

  const type = (query: Record<string, string>) => {
    handOver({ photo, fields });
    goTo('byNumber', { no: number.value, ...query });
  };
  const pay = (paidFor: 'mine' | 'other') => goTo('check', { decisions: number.value, paidFor });
  const isSure = number.state === 'sure';
  const isMissing = number.missingAt !== undefined;
  const mend = () => type({ edit: '1' });
  const main = isMissing ? (
    <Button className="t-complete" label={w.complete} onTap={mend} />
  ) : isSure ? (
    <Button className="t-mine" label={w.mine} onTap={() => pay('mine')} />
  ) : (
    <Button className="t-right" label={w.right} onTap={() => type({})} />
  );
  return (
    <ReadPage paper={paper} retake={retake} main={main}>
      {paper === 'unknown' && <Notice tone="warn" title={w.partOnly} text={w.partOnlyText} />}
      <Card>
        <OnPhoto field={number} />
        <AlsoRead fields={fields} />
      </Card>
      <Doubt number={number} />
      {isSure && <Button kind="plain" className="t-other" label={w.other} onTap={() => pay('other')} />}
      {!isMissing && <Button kind="quiet" className="t-wrong" label={w.wrong} onTap={mend} />}
    </ReadPage>
  );
}

/** What to look at on the paper before going on. */
function Doubt({ number: { missingAt, doubtful } }: { number: ReadField }) {
  const w = useWords(words);
  if (missingAt !== undefined)
    return <Notice tone="warn" className="t-missing" title={w.missing} text={w.missingText} />;
  return doubtful.length > 0 ? <Notice tone="warn" title={w.doubtful} /> : <Small para>{w.compare}</Small>;
}

type Choices = NonNullable<ReadField['choices']>;

/** The paper calls several numbers so: the person says which one, by what stands before it. */
function Several({
  photo,
  reading: { paper, fields },
  retake,
  number,
  choices,
}: ReadProps & { number: ReadField; choices: Choices }) {
  const w = useWords(words);
  const [chosen, choose] = useState<string>();
  const lookUp = () => {
    handOver({ photo, fields });
    goTo('byNumber', { no: chosen! });
  };
  return (
    <ReadPage
      paper={paper}
      retake={retake}
      main={<Button className="t-right" label={w.right} disabled={!chosen} onTap={lookUp} />}
    >
      <Notice tone="warn" className="t-several" title={w.several} text={w.severalText} />
      <Paper photo={photo} />
      <Choice
        name={w.several}
        value={chosen}
        onChange={choose}
        options={choices.map(({ label, value }) => ({
          value,
          label: groupsOfFour(value),
          note: label,
          className: 't-choice',
        }))}
      />
      <Crop field={number} />
    </ReadPage>
  );
}

function Illegible({
  photo,
  reading: { paper, fields },
  retake,
  number,
}: ReadProps & { number: ReadField | undefined }) {
  const w = useWords(words);
  const type = () => {
    handOver({ photo, fields });
    goTo('byNumber');
  };
  return (
    <ReadPage paper={paper} retake={retake} main={<Button className="t-by-hand" label={w.byHand} onTap={type} />}>
      <Notice tone="warn" className="t-type-it" title={w.typeIt} text={w.typeText} />
      {number?.crop ? (
        <Card>
          <OnPhoto field={number} />
        </Card>
      ) : (
        <Paper photo={photo} />
      )}
    </ReadPage>
  );
}

/** What else was read, as a help to compare; never filled in. */
const AlsoRead = ({ fields }: { fields: readonly ReadField[] }) => {
  const w = useWords(fieldWords);
  return fields
    .filter(({ name, value }) => value && name !== 'decisionNumber')
    .map(({ name, value }) => (
      <Fact
        key={name}
        label={w.names[name]}
        value={name === 'amountFen' ? `¥${yuanText(fen(Number(value)))}` : value}
      />
    ));
};
