import type { ReadField } from '#contract/papers';
import { fen, yuanText } from '#domain/money';
import { handOver } from '../../../features/papers/handed-over';
import { OnPhoto, WholePhoto } from '../../../features/papers/on-photo';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { fields as fieldWords } from '../../../i18n/topics/fields';
import { photo as words } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';
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

  const type = (query: Record<string, string>) => {
    handOver({ photo, fields });
    goTo('byNumber', { no: number.value, ...query });
  };
  const pay = (paidFor: 'mine' | 'other') => goTo('check', { decisions: number.value, paidFor });
  const isSure = number.state === 'sure';
  const main = isSure ? (
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
      {number.doubtful.length > 0 ? <Notice tone="warn" title={w.doubtful} /> : <Small para>{w.compare}</Small>}
      {isSure && <Button kind="plain" className="t-other" label={w.other} onTap={() => pay('other')} />}
      <Button kind="quiet" className="t-wrong" label={w.wrong} onTap={() => type({ edit: '1' })} />
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
        <WholePhoto photo={photo} />
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
