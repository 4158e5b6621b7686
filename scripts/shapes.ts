import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TSchema } from '@sinclair/typebox';
import { format, resolveConfig } from 'prettier';
import { Car, Cars, Licence, Licences } from '#contract/cars';
import { Decision } from '#contract/decisions';
import { Invitation, Invitations, Invited } from '#contract/invitations';
import { Law } from '#contract/law';
import { Borrowed, BorrowedCar, Loan, LoanOffer, Loans } from '#contract/loans';
import { MessageTemplates, Notices } from '#contract/messages';
import { EvidencePicture, Objection, Objections } from '#contract/objections';
import { RecordOffices } from '#contract/offices';
import { RunBy } from '#contract/operator';
import { Erased, OwnData } from '#contract/own-data';
import { PaperReading } from '#contract/papers';
import { OpenedPayment, Payment, Payments, Quote, Receipt } from '#contract/payments';
import { Report, Reports } from '#contract/reports';
import { PageConfig, Session, WebAuthorisation } from '#contract/session';
import { Sessions } from '#contract/sessions';
import { TreasuryOrder } from '#contract/treasury';
import { Accepted, Barred, CarViolations, Violation } from '#contract/violations';
import { ruleOf, written, type Rule } from './lib/shape-rules';

const home = 'src/api/shapes';
/** Every answer that the app reads, by the module of the contract that has its type. */
const answers: Record<string, Record<string, TSchema>> = {
  cars: { Car, Cars, Licence, Licences },
  decisions: { Decision },
  invitations: { Invitation, Invitations, Invited },
  law: { Law },
  loans: { Borrowed, BorrowedCar, Loan, LoanOffer, Loans },
  messages: { MessageTemplates, Notices },
  objections: { EvidencePicture, Objection, Objections },
  offices: { RecordOffices },
  operator: { RunBy },
  'own-data': { Erased, OwnData },
  papers: { PaperReading },
  payments: { OpenedPayment, Payment, Payments, Quote, Receipt },
  reports: { Report, Reports },
  session: { PageConfig, Session, WebAuthorisation },
  sessions: { Sessions },
  treasury: { TreasuryOrder },
  violations: { Accepted, Barred, CarViolations, Violation },
};

type Named = { module: string; name: string; rule: Rule };
const named = (): Named[] =>
  Object.entries(answers).flatMap(([module, schemas]) =>
    Object.entries(schemas).map(([name, schema]) => ({ module, name, rule: ruleOf(schema) })),
  );

/** The shapes of all answers as modules: the contract's own schemas and their validator would be many times their bytes. */
export async function shapeModules(): Promise<Record<string, string>> {
  const rules = named();
  const { shared, texts } = written(rules.map(({ rule }) => rule));
  const constantOf = ({ name }: Named, index: number) =>
    `export const ${name[0]!.toLowerCase()}${name.slice(1)}: Shape<${name}> = { rule: ${texts[index]} };`;
  const lines = rules.map(constantOf);
  const modules = Object.keys(answers).map((module): [string, string[]] => [
    module,
    moduleOf(
      module,
      lines.filter((_, index) => rules[index]!.module === module),
    ),
  ]);
  const all = [['shared', ["import type { Rule } from '../shape';", '', ...shared]] as const, ...modules];
  const options = await resolveConfig(home);
  const files = all.map(async ([module, text]) => {
    const source = ['// Written by npm run shapes.', ...text, ''].join('\n');
    return [join(home, `${module}.ts`), await format(source, { ...options, parser: 'typescript' })];
  });
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}

function moduleOf(module: string, lines: readonly string[]): string[] {
  const used = [...new Set(lines.join(' ').match(/shared\d+/g) ?? [])];
  return [
    `import type { ${Object.keys(answers[module]!).join(', ')} } from '#contract/${module}';`,
    "import type { Shape } from '../shape';",
    ...(used.length > 0 ? [`import { ${used.join(', ')} } from './shared';`] : []),
    '',
    ...lines,
  ];
}

async function write(): Promise<void> {
  for (const [file, text] of Object.entries(await shapeModules())) writeFileSync(file, text);
}
if (require.main === module) void write();
