import { createHash } from 'node:crypto';
import { askBureau, sandboxKnob, sandboxPage, type Scene } from '../askers';
import type { BureauDeed, Doing, Question } from './deeds';

type Car = { plate: string; plateType: string; lastSix: string };
type Sample = {
  car: Car;
  carWithWindowOnly: Car;
  cameraCar: Car;
  severalCar: Car;
  licence: { number: string; fileNumber: string };
  decisionNumber: string;
  anotherDecisionNumber: string;
};
type Seen = { violations: { recordNo: string; status: string; kind: string }[] };

const samples = (scene: Scene) => sandboxPage(scene, 'samples') as Promise<Sample>;
const listOf =
  (car: Car): Question =>
  (scene) =>
    askBureau(scene, 'violations/query', car);
const decisionOf =
  (number: string): Question =>
  (scene) =>
    askBureau(scene, 'decisions/query', { number });

async function unhandled(scene: Scene, car: Car): Promise<string> {
  const { violations } = (await listOf(car)(scene)) as Seen;
  return violations.find(({ status, kind }) => status === 'unhandled' && kind === 'camera')!.recordNo;
}

/** The least that has a beginning, an end and nothing beside it. */
const picture = Buffer.from('ffd8ffe000040000ffda0002ffd9', 'hex');
const digest = createHash('sha256').update(picture).digest('hex');
type Case = { caseNumber: string; recordNo: string; car: Car };

/** A record of its own under objection, with one picture announced. */
async function objected(scene: Scene): Promise<Case> {
  const { severalCar: car } = await samples(scene);
  const { plate, plateType } = car;
  const { recordNo } = (await sandboxKnob(scene, 'bureau/camera', { plate, plateType })) as { recordNo: string };
  const said = { recordNo, ground: 'plate_misread', statement: '不是我的车', evidence: [digest] };
  const { caseNumber } = (await askBureau(scene, 'violations/object', said)) as { caseNumber: string };
  return { caseNumber, recordNo, car };
}
const asked = async (scene: Scene): Promise<Case> => {
  const one = await objected(scene);
  await sandboxKnob(scene, 'bureau/objection/ask', { recordNo: one.recordNo, words: '请补充行驶证照片' });
  return one;
};

const objectionDeeds = {
  'bureau: evidence': async (scene: Scene) => {
    const { caseNumber } = await objected(scene);
    const sent = { caseNumber, sha256: digest, type: 'image/jpeg', data: picture.toString('base64') };
    await askBureau(scene, 'objections/evidence', sent);
    return (later: Scene) => sandboxPage(later, `bureau/evidence/${caseNumber}`);
  },
  'bureau: asked': async (scene: Scene) => listOf((await asked(scene)).car),
  'bureau: supplemented': async (scene: Scene) => {
    const { caseNumber, car } = await asked(scene);
    await askBureau(scene, 'objections/supplement', { caseNumber, nth: 1, statement: '附上', evidence: [] });
    return listOf(car);
  },
  'bureau: withdrawn': async (scene: Scene) => {
    const { caseNumber, car } = await objected(scene);
    await askBureau(scene, 'objections/withdraw', { caseNumber });
    return listOf(car);
  },
  'bureau: returned': async (scene: Scene) => {
    const { recordNo, car } = await objected(scene);
    await sandboxKnob(scene, 'bureau/accept-elsewhere', { recordNo });
    const { violations } = (await listOf(car)(scene)) as {
      violations: { recordNo: string; decision: { number: string } }[];
    };
    const { number } = violations.find((one) => one.recordNo === recordNo)!.decision;
    await sandboxKnob(scene, 'bureau/pay-elsewhere', { number });
    await sandboxKnob(scene, 'bureau/objection', { recordNo, isUpheld: true });
    await sandboxKnob(scene, 'bureau/objection/returned', { recordNo });
    return listOf(car);
  },
};

export const bureauDeeds: Record<BureauDeed, Doing> = {
  ...objectionDeeds,
  'bureau: accepted': async (scene) => {
    const { car, licence } = await samples(scene);
    const asked = { recordNo: await unhandled(scene, car), licenceNumber: licence.number };
    await askBureau(scene, 'violations/accept', { ...asked, fileNumber: licence.fileNumber });
    return async (later) => [await listOf(car)(later), await askBureau(later, 'licences/verify', licence)];
  },
  'bureau: objected': async (scene) => {
    const { cameraCar } = await samples(scene);
    const objection = { ground: 'plate_misread', statement: '不是我的车' };
    await askBureau(scene, 'violations/object', { recordNo: await unhandled(scene, cameraCar), ...objection });
    return listOf(cameraCar);
  },
  'bureau: answered': async (scene) => {
    const { car } = await samples(scene);
    await sandboxKnob(scene, 'bureau/camera', { plate: car.plate, plateType: car.plateType }); // its own: another deed accepts the one there is
    const recordNo = await unhandled(scene, car);
    await askBureau(scene, 'violations/object', { recordNo, ground: 'plate_misread', statement: '不是我的车' });
    await sandboxKnob(scene, 'bureau/objection', { recordNo, isUpheld: true });
    return listOf(car);
  },
  'bureau: issued': async (scene) => {
    const numbers = (await sandboxKnob(scene, 'bureau/issue', { count: 2 })) as string[];
    return decisionOf(numbers.at(-1)!);
  },
  'bureau: seen': async (scene) => {
    const { plate, plateType, lastSix } = (await samples(scene)).severalCar;
    await sandboxKnob(scene, 'bureau/camera', { plate, plateType });
    return listOf({ plate, plateType, lastSix });
  },
  'bureau: paid': async (scene) => {
    const { decisionNumber: number, anotherDecisionNumber: counter } = await samples(scene);
    const { fineFen } = (await decisionOf(number)(scene)) as { fineFen: number };
    const paidAt = scene.at.toISOString();
    const receipt = {
      number,
      amountFen: fineFen,
      receiptNo: 'FDRESTART0001',
      gateway: 'wechat',
      transactionId: '4200',
    };
    await askBureau(scene, 'decisions/payments', { ...receipt, paidAt });
    await sandboxKnob(scene, 'bureau/pay-elsewhere', { number: counter });
    const day = new Date(scene.at.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
    return async (later) => [
      await decisionOf(number)(later),
      await decisionOf(counter)(later),
      await askBureau(later, 'decisions/booked', { day }),
    ];
  },
};
