/** Names of countries, states, provinces and exchanges to the codes that the SEC's transformation rules give. */

/** ISO country code and EDGAR's own, glued. */
const EDGAR_COUNTRIES = `
  AFB2 AXY6 ALB3 DZB4 ASB5 ADB6 AOB7 AI1A AQB8 AGB9 ARC1 AM1B AW1C AUC3 ATC4 AZ1D BSC5 BHC6 BDC7 BBC8 BY1F BEC9 BZD1 BJG6 BMD0 BTD2
  BOD3 BA1E BWB1 BVD4 BRD5 IOD6 BND9 BGE0 BFX2 BIE2 CVE8 KHE3 CME4 CAZ4 KYE9 CFF0 TDF2 CLF3 CNF4 CXF6 CCF7 COF8 KMF9 CDY3 CGG0 CKG1
  CRG2 CIL7 HR1M CUG3 CYG4 CZ2N DKG7 DJ1G DMG9 DOG8 ECH1 EGH2 SVH3 GQH4 ER1J EE1H ETH5 FKH7 FOH6 FJH8 FIH9 FRI0 GFI3 PFI4 TF2C GAI5
  GMI6 GE2Q DE2M GHJ0 GIJ1 GRJ3 GLJ4 GDJ5 GPJ6 GTJ8 GGY7 GNJ9 GWS0 GYK0 HTK1 HMK4 VAX4 HNK2 HKK3 HUK5 ISK6 INK7 IDK8 IRK9 IQL0 IEL2
  IMY8 ILL3 ITL6 JML8 JPM0 JEY9 JOM2 KZ1P KEM3 KIJ2 KPM4 KRM5 KWM6 KG1N LAM7 LV1R LBM8 LSM9 LRN0 LYN1 LIN2 LT1Q LUN4 MON5 MGN6 MWN7
  MYN8 MVN9 MLO0 MTO1 MH1T MQO2 MRO3 MUO4 YT2P MXO5 FM1K MD1S MCO9 MNP0 MEZ5 MSP1 MAP2 MZP3 MME1 NAT6 NRP5 NPP6 ANP8 NLP7 NC1W NZQ2
  NIQ3 NEQ4 NGQ5 NUQ6 NFQ7 MK1U MP1V NOQ8 OMP4 PKR0 PW1Y PS1X PAR1 PGR2 PYR4 PER5 PHR6 PNR8 PLR9 PTS1 QAS3 RES4 ROS5 RU1Z RWS6 BLZ0
  SHU8 KNU7 LCU9 MFZ1 PMV0 VCV1 WSY0 SMS8 STS9 SAT0 SNT1 RSZ2 SCT2 SLT8 SGU0 SK2B SI2A SBD7 SOU1 ZAT3 GS1L ESU3 LKF1 SDV2 SRV3 SJL9
  SZV6 SEV7 CHV8 SYV9 TWF5 TJ2D TZW0 THW1 TLZ3 TGW2 TKW3 TOW4 TTW5 TNW6 TRW8 TM2E TCW7 TV2G UGW9 UA2H AEC0 GBX0 UM2J USX1 UYX3 UZ2K
  VU2L VEX5 VNQ1 VGD8 WFX8 EHU5 YET7 ZMY4 ZWY5
`;

const PROVINCES =
  'Alberta=AB A0,British Columbia=BC A1,Manitoba=MB A2,New Brunswick=NB A3,Newfoundland=NL A4,Nova Scotia=NS A5,Ontario=ON A6,Prince Edward Island=PE A7,Quebec=QC A8,Saskatchewan=SK A9,Yukon=YT B0,Northwest Territories=NT,Nunavut=NU';

const STATES =
  'Alabama=AL,Alaska=AK,Arizona=AZ,Arkansas=AR,California=CA,Colorado=CO,Connecticut=CT,Delaware=DE,District of Columbia=DC,Florida=FL,Georgia=GA,Hawaii=HI,Idaho=ID,Illinois=IL,Indiana=IN,Iowa=IA,Kansas=KS,Kentucky=KY,Louisiana=LA,Maine=ME,Maryland=MD,Massachusetts=MA,Michigan=MI,Minnesota=MN,Mississippi=MS,Missouri=MO,Montana=MT,Nebraska=NE,Nevada=NV,New Hampshire=NH,New Jersey=NJ,New Mexico=NM,New York=NY,North Carolina=NC,North Dakota=ND,Ohio=OH,Oklahoma=OK,Oregon=OR,Pennsylvania=PA,Rhode Island=RI,South Carolina=SC,South Dakota=SD,Tennessee=TN,Texas=TX,Utah=UT,Vermont=VT,Virginia=VA,Washington=WA,West Virginia=WV,Wisconsin=WI,Wyoming=WY,American Samoa=AS,Samoa=AS,Guam=GU,Northern Mariana Islands=MP,Puerto Rico=PR,United States Minor Outlying Islands=UM,Virgin Islands US=VI,US Virgin Islands=VI';

/** Names that differ from those of the Unicode list. */
const ALSO_CALLED =
  'peoples china=CN,uk=GB,britain=GB,great britain=GB,england=GB,england wales=GB,united kingdom great britain northern ireland=GB,us=US,usa=US,united states america=US,uae=AE,russian federation=RU,russia=RU,south korea=KR,korea=KR,north korea=KP,democratic peoples korea=KP,lao peoples democratic=LA,viet nam=VN,vietnam=VN,brunei darussalam=BN,cabo verde=CV,cape verde=CV,cote divoire=CI,ivory coast=CI,czech republic=CZ,czechia=CZ,holy see=VA,vatican city=VA,hong kong=HK,macao=MO,macau=MO,myanmar=MM,burma=MM,palestine=PS,turkey=TR,turkiye=TR,syrian arab=SY,syria=SY,taiwan province china=TW,taiwan=TW,congo=CG,democratic congo=CD,swaziland=SZ,eswatini=SZ,netherlands antilles=AN,espana=ES,united mexican states=MX,malvinas=FK,falkland islands malvinas=FK,british virgin islands=VG,virgin islands british=VG,us virgin islands=VI,virgin islands us=VI,timor leste=TL,cocos keeling islands=CC,pitcairn=PN,sao tome principe=ST,saint helena ascension tristan da cunha=SH,saint helena=SH,bonaire sint eustatius saba=BQ,macedonia=MK,saint vincent=VC,bosnia herzegovina=BA,south georgia south sandwich islands=GS,svalbard jan mayen=SJ,saint martin=MF,sint maarten=SX,saint barthelemy=BL,united states minor outlying islands=UM,micronesia=FM,heard island mcdonald islands=HM';

const EXCHANGES =
  'box=BOX,box exchange=BOX,cboe byx exchange=CboeBYX,cboe bzx exchange=CboeBZX,cboe c2 exchange=C2,cboe edga exchange=CboeEDGA,cboe edgx exchange=CboeEDGX,cboe exchange=CBOE,chicago stock exchange=CHX,nyse chicago=CHX,nyse texas=NYSETX,investors exchange=IEX,miami international securities exchange=MIAX,miax pearl=PEARL,nasdaq bx=BX,nasdaq gemx=GEMX,nasdaq ise=ISE,nasdaq mrx=MRX,nasdaq phlx=Phlx,nyse=NYSE,new york stock exchange=NYSE,nyse american=NYSEAMER,nyse arca=NYSEArca,nyse national=NYSENAT,nasdaq=NASDAQ,nasdaq stock market=NASDAQ,nasdaq global market=NASDAQ,nasdaq global select market=NASDAQ,nasdaq capital market=NASDAQ,long term stock exchange=LTSE';

function tableOf(list: string): Map<string, string> {
  return new Map(
    list.split(',').map((pair): [string, string] => {
      const [name = '', code = ''] = pair.split('=');
      return [key(name), code];
    }),
  );
}

/** Lower case without accents, points, "the", "and", "of" and the like: "The Republic of Korea" is "korea". */
function key(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f.'’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(
      /\b(?:the|and|of|republic|kingdom|federative|federated states|grand|duchy|islamic|state(?! s)|united(?= tanzania)|bolivarian|plurinational|inc|llc)\b/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim();
}

let countries: Map<string, string> | null = null;

function countryTable(): Map<string, string> {
  if (countries) return countries;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  countries = new Map();
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = names.of(code);
      if (name !== undefined && !countries.has(key(name))) countries.set(key(name), code);
    }
  }
  for (const [name, code] of tableOf(ALSO_CALLED)) countries.set(name, code);
  return countries;
}

/** ISO 3166 code of a country, or null. */
export function countryCode(name: string): string | null {
  return countryTable().get(key(name)) ?? null;
}

const states = tableOf(STATES);
const provinces = tableOf(PROVINCES);
const exchanges = tableOf(EXCHANGES);

function province(name: string): string[] {
  return (
    provinces
      .get(
        key(name)
          .replace(/ canada$/, '')
          .replace(/ labrador$/, ''),
      )
      ?.split(' ') ?? []
  );
}

/** Postal code of an American state or Canadian province, or null. */
export function stateCode(name: string): string | null {
  return states.get(key(name)) ?? province(name)[0] ?? null;
}

/** EDGAR's code of a country or Canadian province, or null. */
export function edgarPlaceCode(name: string): string | null {
  if (key(name) === 'unknown') return 'XX';
  if (/^\s*puerto\s+rico\s*$/i.test(name)) return 'PR';
  if (/^\s*guam\s*$/i.test(name)) return 'GU';
  const iso = countryCode(name);
  if (iso === 'VI') return 'VI';
  const found = iso === null ? undefined : EDGAR_COUNTRIES.split(/\s+/).find((pair) => pair.startsWith(iso));
  return province(name)[1] ?? found?.slice(2) ?? null;
}

/** EDGAR's code of an exchange, or null. */
export function exchangeCode(name: string): string | null {
  return exchanges.get(key(name)) ?? null;
}
