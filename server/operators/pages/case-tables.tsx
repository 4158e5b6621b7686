/** @jsxImportSource preact */
import type { Case, ClosedCase } from '../rows/case-rows';
import { usePage } from '../views/page-context';
import { Code, Dash, Money, Since, Table, Time } from '../views/parts';
import { caseWords } from '../words';

export const CaseTable = ({ cases }: { cases: readonly Case[] }) => {
  const { words } = usePage();
  const { cases: w, states } = words;
  return (
    <Table
      caption={w.open}
      columns={[w.kind, w.number, w.source, w.age, w.ours, w.theirs]}
      numbers={[4, 5]}
      rows={cases.map((row) => ({
        key: row.id,
        cells: [
          <a href={`/operator/cases/${row.id}`}>{caseWords(words, row.kind).name}</a>,
          <Code>{row.number}</Code>,
          states.gateway[row.source] ?? row.source,
          <Since at={row.opened_at} />,
          <Money of={row.our_fen} />,
          <Money of={row.their_fen} />,
        ],
      }))}
    />
  );
};

export const ClosedTable = ({ cases }: { cases: readonly ClosedCase[] }) => {
  const { words } = usePage();
  const { cases: w } = words;
  return (
    <Table
      caption={w.closed}
      columns={[w.kind, w.number, w.closedAt, w.closedBy, w.explain]}
      rows={cases.map((row) => ({
        key: row.id,
        cells: [
          <a href={`/operator/cases/${row.id}`}>{caseWords(words, row.kind).name}</a>,
          <Code>{row.number}</Code>,
          <Time at={row.closed_at} />,
          row.by ?? w.bySystem,
          row.closing_note ?? <Dash />,
        ],
      }))}
    />
  );
};
