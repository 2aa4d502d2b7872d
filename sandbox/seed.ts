/**
 * The IDs of the records in every fresh sandbox, and tokens that need no OAuth flow. Tests and
 * recordings refer to records by these.
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
  snapshots: {
    dental: 'Wq3TnLx8VbYd0RkHs5Zm',
    fitness: 'c7JpEu2GfXo9MaKt4QiN',
    foreign: 'Yb6RvSw1LhDz8CkPg3Ue',
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
  /** Custom fields of the main sub-account, by type. */
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
    opportunityDate: 'wT4sQ9nBuYubdParMCyX',
    opportunityFiles: 'zP6rN2kVGsDmL0HhpjUb',
    lakesideText: 'dMrgCNuBYubdParMCyMo',
  },
  customValues: {
    bookingLink: 'Tq5NwXe8KzRv2LmJh7Cd',
    openingHours: 'Gf9PbYs4AoUi6WtDk1Ex',
    lakesideSlogan: 'Vr3HcMj7QnLp0SgZy5Fo',
  },
  businesses: {
    harborMarina: '8445e77d49e0c398f8255393',
    cedarSchool: '30f4be345886959ce14df6ad',
    blueOakBakery: '18c08daddabb65f7ac8eb123',
  },
  blogs: {
    journal: '7d0c5e91b2a4f6830c1e9a57',
    team: '7d0c5f02b2a4f6830c1e9a5c',
    lakeside: '7d0c6a44e1b37c920f5d8b13',
  },
  blogAuthors: {
    ingrid: '7d0c61a3b2a4f6830c1e9a71',
    tomas: '7d5a20f8c93e1b640a7f2d08',
  },
  blogCategories: {
    care: '7d0c62d5b2a4f6830c1e9a7e',
    kids: '7d0c630cb2a4f6830c1e9a83',
    practice: '7d77e9b1a50c3f28d46e1b90',
  },
  blogPosts: {
    flossing: '7d15b84ec27a9f035d1e6a42',
    firstVisit: '7d5cd3a0916f4e28b7c05d3e',
    winterHours: '7e2f90c4b83d5a167e0f4c29',
  },
  transactions: {
    whitening: '6af1c0de52b9417de8a30c11',
    checkup: '6af1c2a952b9417de8a30c24',
    declined: '6af1c3f152b9417de8a30c38',
    refunded: '6af1c4b852b9417de8a30c4f',
    test: '6af1c5e752b9417de8a30c62',
  },
  orders: {
    whitening: '6af0b71c93d84e2f5a6c7d10',
    membership: '6af0b82e93d84e2f5a6c7d2b',
  },
  subscriptions: {
    membership: '6aefa90d41c7532b8e9f6a13',
    paused: '6aefaa1f41c7532b8e9f6a2c',
  },
  coupons: { spring: '6aee9b2f85d6174c3a0e8b14' },
  products: {
    whiteningKit: '6aed8c3e27f5491b6d8a0c15',
    membership: '6aed8d4f27f5491b6d8a0c2e',
  },
  productCollections: { atHome: '6aed9e5f38a6502c7e9b1d47' },
  documentTemplates: {
    treatmentPlan: '6aec7d4f69a8315e2b7c9d16',
    consent: '6aec7e5069a8315e2b7c9d2f',
  },
  documents: {
    planMaya: '6aeb6e5f13c9274d8a5b0e17',
    consentLiam: '6aeb6f6013c9274d8a5b0e30',
  },
  socialAccounts: {
    facebook: '6aea5f60b1d7e3c29f4a8d18_ve9EPM428h8vShlRW1KT_104455667788990',
    instagram: '6aea5f71b1d7e3c29f4a8d31_ve9EPM428h8vShlRW1KT_178414059988776',
    lakeside: '6aea5f82b1d7e3c29f4a8d4a_DYuadvRjzL4cRQJNBKw2_209988776655443',
  },
  socialCategories: { tips: '6ae94071c2e8f4d30a5b9e19' },
  socialTags: { smiles: '6ae83182d3f905e41b6caf1a' },
  socialPosts: { openingHours: '6ae722936d1a16f52c7db01b' },
  campaigns: {
    welcome: 'GayDJY1LpDgavam5I4mu',
    recall: 'Cv7W0uMAu3SzG30AeFNd',
  },
  workflows: {
    newPatient: 'c97c2204-d774-4aa5-a5e4-c1b1ab20dca2',
    missedVisit: '4fad73f0-a310-4397-a2f8-1a24dcbc8cc8',
  },
  /** The Inbound Webhook trigger of the workflow "New patient". */
  inboundWebhook: '0c38f94b-57ca-4e27-94cf-4d75b55602cd',
  mediaFolders: { brochures: '671f0a5be2c94d3c8b7a6e15', scans: '671f0a9ce2c94d3c8b7a6e22' },
  forms: {
    newPatient: 'Qv3LrT8mXb1KdY6wZs0P',
    whitening: 'eN5cJh9RtU2gFa7iMo4W',
  },
  surveys: {
    visit: 'uB6yVq1SxD8kHz3pLf0C',
    anxiety: 'gT2nWj7OeR5mKa9iXs4E',
  },
  /** Submissions of forms; the last one is of a survey. */
  submissions: {
    priya: '5b1f7c2a-8e34-4d19-a6f0-2c97d3e8b450',
    liam: 'c83e0d96-41b7-4f5a-b2d8-7e06f1a39c2d',
    chloe: '90d4a1e7-f26c-4b83-9c15-e8b7052d6fa3',
    sofia: 'e7a25c08-3d91-4c6f-86be-1f40d92b7c58',
  },
  calendars: {
    checkups: 'keBJkFnXZAirr3kXUUOi',
    whitening: '1isoRqYlHkEgEzr3wYn3',
  },
  calendarGroups: {
    family: 'BqTwX8QFwXzpegMve9EQ',
    aesthetics: 'p2Fz9sUXhKq4TzWc7LmD',
    lakeside: 'Yr0bNw5VtQeJ8sGdH3xA',
  },
  /** Hours of single dates of the calendar "Whitening". */
  availabilities: {
    whitening: '692f4c1b8a7d3e0012c5b6a1',
    whiteningEvening: '692f4c1b8a7d3e0012c5b6a4',
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
    priyaCheckup: 'Zqumpm08hsE8JNpjJOQG',
    noahWhitening: 'a2rb19FlY0mG1ylvuhfJ',
    graceCheckup: 'XqIEnomef2mSJ5CMTIeg',
    graceNextYear: 'oKEzViXZya8cdFOcVwWB',
  },
  blockedSlots: {
    staffMeeting: '1ZTVnVv2fgKD0f6YYIgr',
    dentistAway: 'COX6Jhw7Hd11XzWL8MHp',
  },
  appointmentNotes: {
    insurance: 'pT4vKc8WzQ1nLx6RmYdE',
    anaesthetic: 'Hs9bGf3JuVo7AeXi2NtC',
  },
  notifications: {
    booked: '38f1f34920fbd01f40072e3c',
    reminder: 'f347862554017cdf83fd989e',
    dropped: '60f210402362d53c9efc6d89',
  },
  resources: {
    treatmentRoom: '2aa68bfcc8c928344b161034',
    consultingRoom: '85a1c292be01e4fc2d031c41',
    lamp: '885221c25f6aaf76fdc6c369',
  },
  objects: {
    contact: 'a4c123b1612dd272d1371c17',
    opportunity: '149d439536b3216fdaeeb975',
    business: '729fae923d5a4fd12aabfe22',
    treatmentPlan: '8f219e9cb0eb53f16947ccf2',
  },
  /** Records of the custom object "Treatment Plan". */
  treatmentPlans: {
    whitening: '5ec84d8dbc74254770f58904',
    aligners: 'dba41ecccc3fc1626e53a130',
  },
  associations: {
    businesses: '43b026c48bbf33feff9243a8',
    opportunities: 'f506b40928b5b7a767c76fb0',
    family: '08f86bebb2737f6a6f0fb23c',
    plan: '6f5da2cec255404e4fb44003',
  },
  relations: {
    mayaMarina: '4d6608697a8d41bed440e504',
    mayaDiego: '54f31af3176813e02ea68ef7',
    mayaWhitening: '86e4d3cea27d26934b484e73',
    sofiaAligners: 'cf575dcad6ba2b0aee0ca923',
  },
  pipelines: {
    treatments: 'cIdkmgypHoHoBoX7BfeD',
    aligners: 'bhWunnKZbFDdA03zj2L8',
    memberships: 'kxHnaEdaUibtbzYL0gIA',
  },
  /** Stages of the pipelines, in the same order: four, two and two. */
  pipelineStages: {
    enquiry: 'b1beba18-9d4f-4135-82aa-d64832772044',
    visit: 'af8afc3b-1efc-42c8-8fe4-b2cf1a1065b4',
    plan: '7c783a03-1a5c-4e88-a29e-8f9636cbc2e6',
    accepted: 'a3232aab-9f56-46d8-9d2f-f571a4695cc3',
    scan: 'd104d6e5-52fc-4d74-adcb-f638daed325d',
    ordered: '63a5862f-143b-46cb-a5e4-bada77bfc862',
    trial: '5a62fe16-e466-451c-a8ef-a23c8924a331',
    member: '2eff910a-f31f-47e3-83d6-2f3b2543cabc',
  },
  lostReasons: {
    price: 'fd7KyYYEdtiwykNteTQi',
    elsewhere: 'DUx0OkHuH5LbPmE3HbFe',
    retired: 'ED10L3FWLBusrhBbymeM',
  },
  opportunities: {
    whitening: 'AMbJqXDT1FJx7QgP4shp',
    crown: 'tQMWsYvT2g7RUld1L2eb',
    implant: 'KQEjm9jxVhL3YrWJtMra',
    veneers: 'esHcGpRjHbtmqE11cm1B',
    mayaAligners: 'kuI12Yik9kMKL3ZCJWWI',
    cleaning: '00k4tNXvb0cnvUMXZWkl',
    retainer: '8HcF8UzUKlWyh3S4eWaD',
    membership: 'OdhL1Xe08fXtNU1qPTsR',
  },
  invoices: {
    cleaning: '6a1f0c52b7d34e9801c2f541',
    implant: '6a1f0c52b7d34e9801c2f542',
    retainer: '6a1f0c52b7d34e9801c2f543',
    whitening: '6a1f0c52b7d34e9801c2f544',
    crown: '6a1f0c52b7d34e9801c2f545',
    lakeside: '6a1f0c52b7d34e9801c2f546',
  },
  estimates: {
    veneers: '6a2b71e4c05d4f7702d8a921',
    aligners: '6a2b71e4c05d4f7702d8a922',
    bridge: '6a2b71e4c05d4f7702d8a923',
    lakeside: '6a2b71e4c05d4f7702d8a924',
  },
  conversations: {
    maya: 'tDtDnQdgm2LXpyiqYvZ6',
    liam: 'Vq8LwTkR2bXnYc5ZsM0e',
    sofia: 'Hn3PzGd7JtQ1oKfWx9Ra',
    priya: 'b6YcUeM4rSi8XvNq0LTz',
    chloe: 'Zk5FwJp2QhBt9RyDa7Go',
    grace: 'mW1xCs6EnVj3KuTf8PqL',
    hannah: 'Ld4QxWr8TnYs2GkBv6Mp',
    lakeside: 'Ry7DgHb0ZoQk4MxUv2Ws',
  },
  messages: {
    /** A call with Maya, recorded and transcribed. */
    call: 'p1mRSHeLDhAms5q0LMr4',
    /** An unanswered call. */
    missedCall: 'Xc9VtBn2KdQw7ZsRf4Jy',
    sms: 'GjK3mPz8WvYq1LtXs6Dh',
    answer: 'Ue5HrCa9TnFb2QxMk7Vo',
    /** The thread of Maya's two emails. */
    thread: 'Lw4ZgSd6RyJp0NcBt3Qi',
    liveChat: 'Dk8YfXm1VhUo5EzKw2Pa',
    whatsApp: 'Oq6TbJr3ChLs9WnGv0Mx',
    priyaEmail: 'Sv2NaQe7ZkHd4FyUp1Bt',
    instagram: 'Jf0MwRx5LgTi8CbXo3Ks',
    graceSms: 'Yt7KpVc2BnZe6HqWs9Ld',
    /** Today's recorded call with Hannah, and the message that she was sent after it. */
    hannahCall: 'Hc3RzTk9WqLf5VxNd1Ua',
    hannahSms: 'Bm8JsYe2PvGo7CwXr4Ki',
    /** A text message to Priya, scheduled for next year. */
    scheduled: 'Pz6FdLq1HuSn9EtMy3Vb',
    lakesideSms: 'An1XzGu4FmDr8JvQy5Ho',
  },
  /** The app's custom SMS provider in the main sub-account. */
  conversationProvider: '61d6d1f9cdac7612faf80753',
  emails: {
    offer: 'rnGyqh2F6uBrIkfhFo9A',
    reply: 'Wc3ZtLp8DsVn0QxKb6Ye',
    recall: 'Hm5RgJu1TfYo7CvNa2Xi',
  },
  locationToken: 'seeded-location-access-token',
  lakesideToken: 'seeded-lakeside-access-token',
  agencyToken: 'seeded-agency-access-token',
  locationRefreshToken: 'seeded-location-refresh-token',
  agencyRefreshToken: 'seeded-agency-refresh-token',
} as const;
