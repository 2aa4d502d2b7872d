import * as z from 'zod';

/** CreateLocationDto and UpdateLocationDto (locations.json). */
const codes = `
  AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BA BW BV
  BR IO BN BG BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CY CZ DK DJ
  DM DO EC EG SV GQ ER EE ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG
  GN GW GY HT HM VA HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR XK KW KG
  LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA
  MZ MM NA NR NP NL AN NC NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA
  RE RO RU RW SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS ES LK SD SR
  SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG GB UA AE US UM UY UZ VU VE VN
  VG VI WF EH YE ZM ZW
`
  .trim()
  .split(/\s+/);

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** A country that HighLevel accepts for a sub-account, by its two-letter code. */
export const locationCountry = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .pipe(z.enum(codes, { error: 'is not a two-letter country code, like US.' }))
    .meta({ choices: Object.fromEntries(codes.map((code) => [code, names.of(code) ?? code])) });
