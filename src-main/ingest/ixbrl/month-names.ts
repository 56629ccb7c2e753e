/**
 * Beginnings of the months' names by language, January first, alternatives by "|": as the transformation registry takes them, in lower case.
 * A word belongs to the month with the longest beginning that fits, so "mars" and "mai" need no more than their first letters.
 */
const STEMS: Readonly<Record<string, string>> = {
  bg: 'ян,фев,мар,апр,май|маи,юни,юли,авг,сеп,окт,ное,дек',
  cs: 'led,úno|uno,bře|bre,dub,kvě|kve,červn|cervn|červen|cerven|čvn|cvn,červenc|cervenc|červenec|cervenec|čvc|cvc,srp,zář|zar,říj|rij,lis,pro',
  cy: 'ion,chwe,maw|faw,ebr,mai|fai,meh|feh,gor|ngor,aws,med|fed,hyd,tach|dach|nhach|thach,rhag|rag',
  da: 'jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec',
  de: 'jan|jän|jaen,feb,mär|maer|mar,apr,mai,jun,jul,aug,sep,okt,nov,dez',
  el: 'ιαν|iαν,φεβ,μαρ,απρ|aπρ|αριλ|aριλ,μαι,ιουν|iουν,ιουλ|iουλ,αυγ,σεπ,οκτ|oκτ,νοε,δεκ',
  en: 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec',
  es: 'ene,feb,mar,abr,may,jun,jul,ago,sep|set,oct,nov,dic',
  et: 'jaan,veebr,märts|marts,apr,mai,juuni,juuli,aug,sept,okt,nov,dets',
  fi: 'tam,hel,maa,huh,tou,kes,hei,elo,syy,lok,mar,jou',
  fr: 'janv,févr|fevr,mars,avr,mai,juin,juil,août|aout,sept,oct,nov,déc|dec',
  hi: 'जनवरी,फरवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर,अक्टूबर,नवंबर,दिसंबर',
  hr: 'sij,velj,ožu|ozu,tra,svi,lip,srp,kol,ruj,lis,stu,pro',
  hu: 'jan,feb,márc|marc,ápr|apr,máj|maj,jún|jun,júl|jul,aug,szept,okt,nov,dec',
  it: 'gen,feb,mar,apr,mag,giu,lug,ago,set,ott,nov,dic',
  lt: 'sau,vas,kov,bal,geg,bir,lie,rugp|rgp,rugs|rgs,spa|spl,lap,gru|grd',
  lv: 'janv,febr,mart,apr,maij,jūn|jun,jūl|jul,aug,sept,okt,nov,dec',
  nl: 'jan,feb,maa|mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec',
  no: 'jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des',
  pl: 'sty,lut,mar,kwi,maj,cze,lip,sie,wrz,paź|paz,lis,gru',
  pt: 'jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez',
  ro: 'ian,feb,mar,apr,mai,iun,iul,aug,sep,oct,noi|nov,dec',
  sk: 'jan,feb,mar,apr,máj|maj,jún|jun,júl|jul,aug,sep,okt,nov,dec',
  sl: 'jan,feb,mar,apr,maj,jun,jul,avg,sep,okt,nov,dec',
  // Months of the Indian national (Saka) calendar, Chaitra first.
  saka: 'chait|चैत्र,vai|वैशाख|बैसाख,jy|ज्येष्ठ,asad|ashad|āṣāḍ|आषाढ,srav|shrav|śrāv|श्रावण|सावन,bhad|bhād|proṣ|भाद्रपद|भादो,asw|ashw|asv|āśv|आश्विन,kart|kārt|कार्तिक,agra|marg|mārg|मार्गशीर्ष|अगहन,pau|पौष,magh|māgh|माघ,phal|phāl|फाल्गुन',
};
/** Older rule names for a language. */
const ALIASES: Readonly<Record<string, string>> = { dk: 'da', sv: 'da', in: 'hi', us: 'en', uk: 'en' };

const tables = new Map<string, [string, number][]>();

function tableOf(language: string): [string, number][] {
  const code = ALIASES[language] ?? language;
  const known = tables.get(code);
  if (known) return known;
  const table = (STEMS[code] ?? STEMS.en ?? '')
    .split(',')
    .flatMap((stems, index) => stems.split('|').map((stem): [string, number] => [plain(stem), index + 1]))
    .sort((a, b) => b[0].length - a[0].length);
  tables.set(code, table);
  return table;
}

/** Greek writes its accents now on one, now on another vowel: they say nothing here. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return /[\u0370-\u03ff\u1f00-\u1fff]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : lower;
}

/** Month 1..12 of a word in a language ("en", "fr", "saka", ...), or null. */
export function monthOf(word: string, language: string): number | null {
  const lower = plain(word);
  return tableOf(language).find(([stem]) => lower.startsWith(stem))?.[1] ?? null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Month 1..12 of a Roman numeral, or null. */
export function romanMonth(word: string): number | null {
  const at = ROMAN.indexOf(word.toLowerCase());
  return at < 0 ? null : at + 1;
}
