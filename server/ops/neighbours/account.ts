import type { AccountTools } from '../../followers/wechat/tools';
import { OpsRefused, recordAct, type Operator } from '../audit';
import { table } from '../wording';

export type AccountOperator = Operator & { account: AccountTools };

const orRefused = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    throw new OpsRefused(error.message);
  });

/** What is wrong, and the mend of each. @throws OpsRefused where anything is, so that a script hears it too */
export async function accountCheck(operator: AccountOperator): Promise<void> {
  const findings = await orRefused(operator.account.check());
  await recordAct(operator, operator.db, { act: 'account check' });
  operator.print(
    table(
      'Account',
      ['', 'what', 'mend'],
      findings.map(({ what, isRight, mend }) => [isRight ? 'ok' : 'WRONG', what, mend]),
    ),
  );
  const wrong = findings.filter(({ isRight }) => !isRight).length;
  if (wrong > 0) throw new OpsRefused(`${wrong} of ${findings.length} are wrong`);
}

export async function accountMenu(operator: AccountOperator, language: string): Promise<void> {
  if (language !== 'zh-CN' && language !== 'en') throw new OpsRefused(`${language}: write zh-CN or en`);
  await orRefused(operator.account.publishMenu(language));
  await recordAct(operator, operator.db, { act: 'account menu', details: { language } });
  operator.print('The menu is published; phones take it within five minutes.');
}

export async function accountCode(operator: AccountOperator, scene: string, days: string | undefined): Promise<void> {
  const { picture, url } = await orRefused(operator.account.makeCode(scene, days === undefined ? null : Number(days)));
  await recordAct(operator, operator.db, { act: 'account codes', subject: scene });
  operator.print(table('Code', ['scene', 'picture', 'says'], [[scene, picture, url]]));
}

export async function accountTemplates(operator: AccountOperator): Promise<void> {
  const templates = await orRefused(operator.account.templates());
  await recordAct(operator, operator.db, { act: 'account templates' });
  operator.print(
    table(
      'Templates',
      ['id', 'title', 'fields'],
      templates.map(({ id, title, content }) => [id, title, (content.match(/\w+(?=\.DATA)/g) ?? []).join(' ')]),
    ),
  );
}
