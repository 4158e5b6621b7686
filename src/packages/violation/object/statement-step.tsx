import type { Objectable } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Row, Rows } from '../../../ui/row';
import { Heading, Small, Title } from '../../../ui/text';
import { TextArea } from '../../../ui/text-area';
import { overBy, roomToType, type useObject } from './use-object';

type Props = { objectable: Objectable } & Pick<
  ReturnType<typeof useObject>,
  'chosen' | 'statement' | 'setStatement' | 'refused'
>;

/** What to have ready for the ground, with its article, and what happened in one's own words. No box: its rows lie eight deep. */
export function StatementStep({ objectable: { grounds }, chosen, statement, setStatement, refused }: Props) {
  const w = useWords(rights);
  const names: Record<string, string> = w.evidence;
  const over = overBy(statement);
  const picked = grounds.find(({ ground }) => ground === chosen)!;
  return (
    <>
      <Title>{w.statement}</Title>
      <TextArea
        className="t-statement"
        label={w.grounds[picked.ground]}
        value={statement}
        onChange={setStatement}
        maxLength={roomToType}
        hint={w.statementHint}
        error={over > 0 ? w.statementOver(over) : refused?.field === 'statement' ? refused.text : undefined}
      />
      <Heading>{w.evidenceTitle}</Heading>
      <Rows>
        {picked.evidence.map((one) => (
          <Row key={one} icon="check" tone="good" className="t-evidence" title={names[one] ?? one} />
        ))}
      </Rows>
      <Small para>{picked.article}</Small>
    </>
  );
}
