/**
 * The ids of what every fresh sandbox holds, and tokens that need no OAuth dance. Tests and
 * recordings name records by these.
 */
export const seeded = {
  appId: '724fe342c1630b89ab9652b6',
  versionId: '724fe342c1630b89ab9652b7',
  planId: '724fe342c1630b89ab9652b8',
  /** The agency "Northwind Growth Partners". */
  companyId: '5DP4iH6HLkQsiKESj6rh',
  foreignCompanyId: 'P8wMSuwRBKWajKeykawz',
  /** The main sub-account, "Harbor Dental". */
  locationId: 've9EPM428h8vShlRW1KT',
  /** Maya Ortiz of the main sub-account, who has tasks, notes and appointments. */
  contactId: 'seD4PfOuKoVMLkEZqohJ',
  locations: {
    harbor: 've9EPM428h8vShlRW1KT',
    lakeside: 'DYuadvRjzL4cRQJNBKw2',
    pinecrest: 'VeSKpVJuyw37WPhVjOa2',
    foreign: 'Ls8XaJJ062tlXZjUfw4n',
  },
  users: {
    owner: 'DY2eZBOvxx7Yk8mNaYO3',
    dentist: 'VCa734uS5pGAZuP4EP0u',
    reception: 'Qi62hhTQD93ySj0wvhTO',
    coach: 'ho6K8irq0x9QIWdSazHr',
  },
  contacts: {
    maya: 'seD4PfOuKoVMLkEZqohJ',
    liam: 'fWKdU4V9YH0hWrg2IdNX',
    priya: 'R9uq9Z1GHSAhMwv9VN6a',
    noah: 'HQ4QXnhxnBgzLmCysIrh',
    chloe: '6342hU3wAcXTwEQz9TDw',
    ethan: 'KRc5t0YNGnod930nZZmB',
    sofia: 'w9Zmtzz6cBLmCi51TqL8',
    oliver: 'ILJ6GFGbyTcvxwdZNxav',
    amara: '7mHDOHAjii1Q9qW3Lqqj',
    lucas: '6zW6Ddq0W47CvYLdl8Tk',
    hannah: 'YMNaXAQVSilPTBqHTxVb',
    diego: 'KKs6QqbXk29jmaW7CN9T',
    grace: 'BVnWdQEUP5VMKMX93TI6',
    kenji: 'Jm1p5yX2uvHpVRuEYAyx',
    isla: 'tm0ROjLjY10p3aZUb6Hm',
    marcus: 'Ro6Hzk8bO1gO6Df9am3n',
    elena: 'MhYExx1ukZLARhsymwHl',
    tariq: 'SFrEGY3Qoodk2mMeKIdJ',
    naomi: 'Mh5zZqpjGB5n7RYHEYoS',
    felix: 'lHD5tBrJzEgLK7RI36m7',
    ruth: 'm8vzinNmrPBdvsV2y5l2',
    jonas: 'Eh1kpKsOsecjJMlgZH2E',
    leila: 'Lmg2gR3f2tU2VpjxxEDv',
    peter: 'Zy4zoVBFkSj0qgKmVgA2',
    wanda: 'e8ZkHwMVtJ0EfO4VCtnY',
  },
  /** Contacts of the second sub-account. */
  lakesideContacts: {
    aiden: 'FrOzuDz1biTLq0QxlaPR',
    bianca: '8hLQPvMEqZHqd0psCaJE',
    carl: 'NRZMfHwLzT5ZHqRXSrbu',
    dana: '40tKdlkFMDAYEsozlho3',
    emil: 'XilkxhtwboVZfwLYqtin',
  },
  /** Custom fields of the main sub-account, by data type. */
  customFields: {
    text: 'K24jXjGLQZCOdfZqXDmM',
    largeText: 'yEhz9TM7H9hpi1tzlTOc',
    numerical: 'DsRvqSk0uS1zRk9cBwKV',
    phone: 'mad6ArkGPl18Cj7rXxra',
    monetory: 'vshgoVPTNud1sgfkQicp',
    checkbox: 'K4QELvx91ULhwQqchUY7',
    singleOptions: 'FY4yFlglC7lnvWUrarbZ',
    multipleOptions: 'D2Ji30sr48l14ExG82GH',
    date: '4SmI08W6Onhxlft6EWVy',
    textboxList: 'RGJtHnec8YhSD2w8FdD5',
    fileUpload: 'XZK5d0ENFrr9DmjjqBnn',
    radio: '8XgvSegwXmjTWZ0dbij5',
    email: 'ArhT7NzSYqbilPAHfyga',
    opportunityText: 'F44nsFSWdbNSiloe8dTR',
    opportunityMonetory: 'yV1H33uVGsDmL0HhpjUa',
    lakesideText: 'dMrgCNuBYubdParMCyMo',
  },
  businesses: {
    harborMarina: '8445e77d49e0c398f8255393',
    cedarSchool: '30f4be345886959ce14df6ad',
    blueOakBakery: '18c08daddabb65f7ac8eb123',
  },
  campaigns: {
    welcome: 'GayDJY1LpDgavam5I4mu',
    recall: 'Cv7W0uMAu3SzG30AeFNd',
  },
  workflows: {
    newPatient: 'c97c2204-d774-4aa5-a5e4-c1b1ab20dca2',
    missedVisit: '4fad73f0-a310-4397-a2f8-1a24dcbc8cc8',
  },
  calendars: {
    checkups: 'keBJkFnXZAirr3kXUUOi',
    whitening: '1isoRqYlHkEgEzr3wYn3',
  },
  tasks: {
    callBack: 'vRYe9v6RkFVxoIgFN8BM',
    sendForms: 'm0hBJYq9QVKVvB3nAgzo',
  },
  notes: {
    firstCall: 'K3BkvqD7yym8SVdBkGfX',
    imported: '3ZbnyT4zNBizTU3xGHH9',
  },
  appointments: {
    checkup: 'nxBnFT2PB8rKQVZAQ3Vk',
    whitening: 'mkkjuKp8lz1HsuSXTmJP',
  },
  locationToken: 'seeded-location-access-token',
  lakesideToken: 'seeded-lakeside-access-token',
  agencyToken: 'seeded-agency-access-token',
  locationRefreshToken: 'seeded-location-refresh-token',
  agencyRefreshToken: 'seeded-agency-refresh-token',
} as const;
