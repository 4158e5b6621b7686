import { Command } from 'commander';
import { rehearse } from './drill';

const program = new Command('restore:drill')
  .description(
    'Loses the whole database while people pay, restores it by deploy/restore.sh, and counts what is missing.',
  )
  .option('--payments <count>', 'how many are opened before', '60')
  .action(async ({ payments }: { payments: string }) => {
    const say = (text: string) => void process.stdout.write(`${text}\n`);
    const rehearsal = await rehearse({ payments: Number(payments), say });
    say(JSON.stringify(rehearsal, null, 1));
    const { lost, unbalanced, unsettled, moment } = rehearsal;
    process.exitCode = lost.length + unbalanced.length + unsettled.length + Number(!moment.isTheSame);
  });
void program.parseAsync();
