import type { fields as zhCN } from '../zh-CN/fields';

export const fields: typeof zhCN = {
  names: {
    decisionNumber: 'Decision number',
    plate: 'Plate',
    amountFen: 'Fine',
    decidedOn: 'Day',
    vin: 'VIN',
    engineNumber: 'Engine number',
    plateType: 'Plate type',
    owner: 'Owner',
    licenceNumber: 'Licence number',
    fileNumber: 'File number',
  },
  photo: 'your photo',
  gap: 'one is missing here',
  scanned: 'from the code',
  enlarge: 'Tap the photo to enlarge it',
  notEnlarged: 'The photo did not open. Tap it once more',
};
