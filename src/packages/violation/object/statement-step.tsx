import type { Objectable } from '#contract/violations';
import { overBy, roomToType } from '../../../features/evidence/statement';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { rights } from '../../../i18n/topics/rights';
import { Small, Title } from '../../../ui/text';
import { TextArea } from '../../../ui/text-area';
import type { Objecting } from './use-object';

type Props = { objectable: Objectable } & Pick<Objecting, 'chosen' | 'statement' | 'setStatement' | 'refused'>;

/** What happened, in one's own words, with the article of the ground. */
export function StatementStep({ objectable: { grounds }, chosen, statement, setStatement, refused }: Props) {
  const w = useWords(rights);
  const c = useWords(citations);
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
      <Small para>{c.cite(picked.article)}</Small>
    </>
  );
}
