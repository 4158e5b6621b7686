export const hangzhouOffice = {
  name: '杭州市公安局交通警察支队',
  address: '杭州市西湖区',
  hours: '周一至周五 9:00-17:00',
  phone: '12123',
  latitude: 30.26,
  longitude: 120.13,
};
