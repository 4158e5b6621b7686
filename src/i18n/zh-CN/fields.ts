/** What was read off a photo, by name, wherever it is shown. */
export const fields = {
  names: {
    decisionNumber: '决定书编号',
    plate: '车牌号',
    amountFen: '罚款',
    decidedOn: '日期',
    vin: '车架号',
    engineNumber: '发动机号',
    plateType: '号牌种类',
    owner: '所有人',
    licenceNumber: '驾驶证号',
    fileNumber: '档案编号',
  },
  photo: '您拍的照片',
  gap: '这里少了一位',
  scanned: '来自二维码',
  enlarge: '点照片可以放大',
  notEnlarged: '照片没有打开，请再点一次',
};
