/** Words before a figure that make it a minus although it is written without one: "a net loss of $5 million", "sales fell by 3%". */

const AMOUNT = '(?:(?:approximately|about|around|nearly|roughly|almost|over|only|some|just)\\s)?(?:US)?[\\s$€£¥(]*$';
const NOUN = new RegExp(
  `\\b(?:loss(?:es)?|deficits?|shortfall|outflows?|decreases?|declines?|drops?|reductions?|contraction)(?:\\s(?:per\\s(?:diluted\\s|basic\\s)?share|from operations|in [a-z]+))?(?:\\s(?:of|was|were|is|at|by|totall?ed|totall?ing|came to|amounted to|reached|widened to|narrowed to)|:)\\s${AMOUNT}`,
  'i',
);
const VERB = new RegExp(
  `\\b(?:lost|(?:fell|falls|declined|decreased|dropped|shrank|contracted|slipped|down|lower)(?:\\sby)?)\\s${AMOUNT}`,
  'i',
);

/** Longest stretch before a number that is looked at. */
export const SIGN_WINDOW = 72;

/** Whether the words before a figure say that it is negative. "Fell to 8" and "a decrease from 10" do not. */
export function saysNegative(before: string): boolean {
  const text = before.slice(-SIGN_WINDOW);
  return NOUN.test(text) || VERB.test(text);
}
