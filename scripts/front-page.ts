import { groupsOfFour } from '../domain/input/decision-number';

type Vehicle = { plate: string; plateType: string; lastSix: string };
type Samples = Record<'car' | 'severalCar' | 'cameraCar' | 'carWithWindowOnly', Vehicle> & {
  decisionNumber: string;
  overdueDecisionNumber: string;
  treasuryDecisionNumber: string;
  licence: { number: string; fileNumber: string };
};

/** One page that says where to look and what to try. */
export async function frontPage({
  service,
  sandbox,
  data,
  example,
}: {
  service: string;
  sandbox: string;
  data: string;
  example: string;
}): Promise<string> {
  const samples = (await (await fetch(`${sandbox}/__sandbox/samples`)).json()) as Samples;
  const car = ({ plate, lastSix }: Vehicle) => `${plate}  last six ${lastSix}`;
  return `
  Fadan 罚单
  ──────────────────────────────────────────────────────────────
  The app in a browser   ${service}/app/
  Service                ${service}/openapi.json   ${service}/health
  Operators' pages       ${service}/operator   (sign in as lin; wang confirms what lin proposes; zhao audits)
  Sandbox                ${sandbox}   (bureau, WeChat, WeChat Pay, Alipay; its page lets a camera see a car)
  Chats with the account ${sandbox}/wechat/chat   ${sandbox}/alipay/chat
  Data                   ${data}   (kept over restarts; delete it to begin anew)

  Try
    a car                ${car(samples.car)}
    three fines at once  ${car(samples.severalCar)}
    camera records       ${car(samples.cameraCar)}
    window only          ${car(samples.carWithWindowOnly)}
    a ticket number      ${groupsOfFour(samples.decisionNumber)}
    an overdue one       ${groupsOfFour(samples.overdueDecisionNumber)}
    at the treasury      ${groupsOfFour(samples.treasuryDecisionNumber)}
    an example number    ${groupsOfFour(example)}   (what reviewers try: no money is taken)
    a driving licence    ${samples.licence.number}  file ${samples.licence.fileNumber}

  Developer tools
    WeChat   import this folder (project.config.json names dist/weapp); tick "do not verify domains"
    Alipay   open dist/alipay

  Ctrl-C stops everything.
`;
}
