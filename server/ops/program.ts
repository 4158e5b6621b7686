import { Command } from 'commander';
import { accountCheck, accountCode, accountMenu, accountTemplates, type AccountOperator } from './neighbours/account';
import type { GatewayOperator } from './neighbours/complaints';
import type { RefundOperator } from './refunds/abnormal-refund';
import { adopt } from './repairs/adopt';
import type { Operator } from './audit';
import { listActs } from './lists/list-acts';
import { bill } from './lists/bill';
import { serviceApply, serviceState, type Applied, type ServiceOperator } from './neighbours/alipay-service';
import { closeCase } from './repairs/close-case';
import { law, type Asked } from './law';
import { listUnless } from './lists/list';
import { abnormalCommands, complaintCommands } from './neighbours/merchant-commands';
import { tellConfirmed, tellProposal } from './refunds/refund-commands';
import { bookReturn, refundAnew, refundFrom } from './refunds/refund-ends';
import { resealAll } from './repairs/reseal';
import { retry } from './repairs/retry';
import { show } from './lists/show';
import { verify, type Verifier } from './repairs/verify';
import { reportCommands, type ReportOperator } from './reports';
import { sessionCommands } from './repairs/end-sessions';
import { listTreasury, refundTreasury } from './neighbours/treasury';
import type { Seal } from '../store/sealing/sealing';
import { resendWebhooks } from './neighbours/webhooks';

/** Whose tools need more than the database: keys and addresses of the settings. */
export type MoreOperators = {
  account?: () => Promise<AccountOperator>;
  services?: () => Promise<ServiceOperator>;
  complaints?: () => Promise<GatewayOperator>;
  refunds?: () => Promise<RefundOperator>;
  verifier?: () => Promise<Verifier>;
  reports?: () => Promise<ReportOperator>;
  reseal?: () => Promise<Operator & { seal: Seal }>;
};

/** The command line of whoever looks after payments. Each command is written to the audit log. Refusals are thrown as OpsRefused. */
export function opsProgram(operator: () => Promise<Operator>, more: MoreOperators = {}): Command {
  const program = new Command('ops').description(
    'Looks after payments: what is stuck, what differs, what happened, what to do.',
  );
  program
    .command('list', { isDefault: true })
    .description('stuck attempts, open cases, days out of balance')
    .allowExcessArguments()
    .action((_options, { args }: Command) => listUnless(args, operator));
  program
    .command('show')
    .argument('<number>', 'of a payment, an order, a transaction, a receipt or a decision')
    .description("one payment's whole story")
    .action(async (number: string) => show(await operator(), number));
  program
    .command('retry')
    .argument('<number>', 'as for show')
    .description('makes all that is left to do for a payment due now')
    .action(async (number: string) => {
      const own = await operator();
      own.print(`Due now: ${(await retry(own, number)).join(', ')}.`);
    });
  program
    .command('refund')
    .argument('<number>', 'of a receipt or a decision')
    .description('shows what would go back, and how to confirm it')
    .action(async (number: string) => tellProposal(await operator(), number));
  program
    .command('confirm')
    .argument('<token>', 'as refund has shown it')
    .description('orders the refund')
    .action(async (token: string) => tellConfirmed(await operator(), token));
  program
    .command('refund-from')
    .argument('<refund>', 'its number')
    .argument('<account>', "the merchant's account, in the gateway's word: AVAILABLE or UNSETTLED at WeChat Pay")
    .description('asks for a refused refund again, from another account')
    .action(async (number: string, account: string) => refundFrom(await operator(), number, account));
  program
    .command('refund-anew')
    .argument('<refund>', 'its number')
    .description('makes a refund that the gateway has closed anew, under the next number')
    .action(async (number: string) => refundAnew(await operator(), number));
  program
    .command('book-return')
    .argument('<number>', 'as for show')
    .argument('<refund>', 'its number in the merchant console')
    .description('books a refund that was made in the merchant console, by the word of the gateway')
    .action(async (number: string, refund: string) => bookReturn(await operator(), number, refund));
  program
    .command('adopt')
    .argument('<source>', 'whose bill has it: wechat, alipay, or with a payee as wechat:hangzhou')
    .argument('<number>', "the order's, of our form")
    .description('takes a payment in that the gateway has and our books lack: booked, it comes back; else it goes back')
    .action(async (source: string, number: string) => adopt(await operator(), source, number));
  program
    .command('close-case')
    .argument('<case>')
    .requiredOption('--note <text>', 'what explains the difference')
    .description('closes a case with its explanation')
    .action(async (id: string, { note }: { note: string }) => {
      const own = await operator();
      await closeCase(own, id, note);
      own.print('Closed.');
    });
  program
    .command('resend-webhooks')
    .argument('<receiver>', 'its id in the settings')
    .description('sends what a receiver was given up on once more')
    .action(async (receiver: string) => resendWebhooks(await operator(), receiver));
  program
    .command('bill')
    .argument('<source>', 'wechat, alipay or bureau')
    .argument('<day>', 'as 2026-11-22')
    .description('what a bill, or the bureau, said of a day')
    .action(async (source: string, day: string) => bill(await operator(), source, day));
  program
    .command('treasury')
    .description("orders at the treasury's own cashier")
    .action(async () => listTreasury(await operator()));
  program
    .command('treasury-refund')
    .argument('<order>', "the platform's number")
    .option('--confirm', 'orders it; without, it is only shown')
    .description('gives back what was paid at the treasury and at a window')
    .action(async (order: string, { confirm = false }: { confirm?: boolean }) =>
      refundTreasury(await operator(), order, confirm),
    );
  program
    .command('law')
    .description('which rules stand on a day, and which gave the days and amounts of a decision')
    .option('--on <day>', 'the day asked about, today if left out')
    .option('--served <day>', 'when a decision was served')
    .option('--fine <yuan>', 'its fine')
    .action((asked: Asked) =>
      law(asked, { runtime: { now: () => new Date() }, print: (text) => void process.stdout.write(`${text}\n`) }),
    );
  program
    .command('audit')
    .option('--last <count>', 'how many acts', '50')
    .description('who did what')
    .action(async ({ last }: { last: string }) => listActs(await operator(), Number(last)));
  const { verifier, reseal: toReseal } = more;
  if (verifier)
    program
      .command('verify')
      .description('whether the books and the audit log are as they were written')
      .action(async () => verify(await verifier()));
  if (toReseal)
    program
      .command('reseal')
      .description('seals anew what another data key than the one of the settings has sealed')
      .action(async () => resealAll(await toReseal()));
  if (more.complaints) complaintCommands(program, more.complaints);
  if (more.refunds) abnormalCommands(program, more.refunds);
  if (more.reports) reportCommands(program, more.reports);
  if (more.reseal) sessionCommands(program, more.reseal);
  const account = program.command('account').description('the account that drivers follow');
  if (more.account) accountCommands(account, more.account);
  if (more.services) serviceCommands(account, more.services);
  return program;
}

/** They need the settings: keys and addresses of the account. */
function accountCommands(account: Command, operator: () => Promise<AccountOperator>): void {
  account
    .command('check')
    .description('what is wrong with keys, addresses, menu and templates, and the mend of each')
    .action(async () => accountCheck(await operator()));
  account
    .command('menu')
    .option('--language <language>', 'zh-CN or en', 'zh-CN')
    .description('publishes the menu of server/followers/wechat/menu.json')
    .action(async ({ language }: { language: string }) => accountMenu(await operator(), language));
  account
    .command('codes')
    .argument('<scene>', 'what the code stands for; no and the number of a decision brings that decision')
    .option('--days <days>', 'how long it is good, 30 at most; for ever if left out, of which there are 100,000')
    .description('makes a QR code that leads to the account')
    .action(async (scene: string, { days }: { days?: string }) => accountCode(await operator(), scene, days));
  account
    .command('templates')
    .description('the templates of the account, with the names of their fields')
    .action(async () => accountTemplates(await operator()));
}

/** Alipay's service application (服务提报) needs the mini-program's keys alone. */
function serviceCommands(account: Command, operator: () => Promise<ServiceOperator>): void {
  account
    .command('service-apply')
    .argument('<file>', 'the service as XML, by the schema of its category')
    .requiredOption('--category <id>', 'the category, as the console shows it')
    .requiredOption('--schema <version>', 'the version of its schema')
    .option('--code <service>', 'a service of before, to be changed')
    .description("hands the mini-program's service in at Alipay")
    .action(async (file: string, applied: Applied) => serviceApply(await operator(), file, applied));
  account
    .command('service')
    .argument('<code>')
    .description('how a service stands at Alipay, with every answer of before')
    .action(async (code: string) => serviceState(await operator(), code));
}
