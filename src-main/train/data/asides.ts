import { writeFigure } from '../../text/quantity.ts';
import type { Random } from '../../text/random.ts';
import { drawWords, lines } from './wordings.ts';

/**
 * Sentences about something else, with numbers of their own, to be set before or after a question: what is asked for does not follow from them.
 * N is a small whole number, P a rate, Y a year, D a day, V any amount; the words in capitals are those of wordings.ts.
 */
const ASIDES = lines(`In Y things were different.
As of December 31, Y, the books were closed.
Note that N of NN reports are late.
There are NN states and N territories.
We expect more of this in Y.
About P% of the staff agree.
This was checked N times.
The next report is due in NN days.
See Note N.
It was Y then.
Another V cases are open.
Rates stood at P%.
WHO is NN years old.
WHO has lived here since Y.
The meeting took place on D, in room NN.
ORG was founded in Y and has N offices.
On D it rained.
OTHER asked N times.
The shop is open N days a week.
Chapter N has NN pages.
ORG employs V people.
The temperature outside is NN degrees.
It is N o'clock.
Of all customers P% live nearby.
The bus leaves every NN minutes.
Last time the answer was V.
There is a fee of $V for late entries.
The record, set in Y, is V.
The house at number NN is empty.
A second lot of V was left aside.
Version N.N came out in Y.
The contract runs for N years.
Something else cost $V.
VAT is P%.
Line NN of the form stays empty.
The road is V UNIT long.
ORG also reported V THINGS, which are not counted here.
N people took part.
The first of N tests went well.
In the same week OTHER bought V ITEMS.`);

const DAYS = ['3 March', 'May 12', '14 July', 'October 2', '21 August', 'January 30', 'Friday the 13th', '2 February'];

/** A question with one such sentence, in one case of five two, before or after it. */
export function amongAsides(text: string, rng: Random): string {
  const around = rng.chance(0.5) ? `${drawAside(rng)} ${text}` : `${text} ${drawAside(rng)}`;
  if (!rng.chance(0.2)) return around;
  return rng.chance(0.5) ? `${drawAside(rng)} ${around}` : `${around} ${drawAside(rng)}`;
}

function drawAside(rng: Random): string {
  const text = rng.pick(ASIDES).replace(/\bNN\b|\b[NPYDV]\b/g, (place) => {
    if (place === 'N') return String(rng.integer(1, 12));
    if (place === 'NN') return String(rng.integer(13, 99));
    if (place === 'P') return writeFigure(10 ** rng.uniform(-0.3, 1.9), rng.integer(1, 3), rng);
    if (place === 'Y') return String(rng.integer(1950, 2030));
    if (place === 'D') return rng.pick(DAYS);
    return writeFigure(10 ** rng.uniform(0, 5), rng.integer(1, 4), rng);
  });
  return drawWords(text, rng.pick);
}
