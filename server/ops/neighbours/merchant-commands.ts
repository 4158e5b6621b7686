import type { Command } from 'commander';
import { endAtCard, endAtMerchant, type RefundOperator } from '../refunds/abnormal-refund';
import { answerComplaint, listComplaints, type GatewayOperator } from './complaints';

// They need the settings: the merchant's keys.

export function abnormalCommands(program: Command, operator: () => Promise<RefundOperator>): void {
  program
    .command('refund-to-merchant')
    .argument('<refund>', 'its number')
    .description('an abnormal refund goes to the bank account of the merchant, and somebody pays the person by hand')
    .action(async (number: string) => endAtMerchant(await operator(), number));
  program
    .command('refund-to-card')
    .argument('<refund>', 'its number')
    .requiredOption('--bank <type>', "of the payer's debit card, in WeChat Pay's word: ICBC_DEBIT")
    .description('an abnormal refund goes to another card of the payer; its number and name are asked for')
    .action(async (number: string, { bank }: { bank: string }) => endAtCard(await operator(), number, bank));
}

export function complaintCommands(program: Command, operator: () => Promise<GatewayOperator>): void {
  program
    .command('complaints')
    .description('what payers complained of at WeChat Pay in thirty days')
    .action(async () => listComplaints(await operator()));
  program
    .command('answer-complaint')
    .argument('<complaint>', 'its number')
    .requiredOption('--text <text>', 'what the payer reads, 200 characters at most')
    .option('--done', 'the matter is dealt with')
    .description("answers a payer's complaint at WeChat Pay")
    .action(async (id: string, answer: { text: string; done?: boolean }) =>
      answerComplaint(await operator(), id, answer),
    );
}
