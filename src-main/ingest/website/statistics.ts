/** The figures of a website as a sentence, which is appended to its company's filings when they are embedded. */
import type { WebsiteStatistics } from '../../api/types.ts';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const of = (count: number, one: string) => `${whole(count)} ${one}${count === 1 ? '' : 's'}`;

export function statisticsText(s: WebsiteStatistics): string {
  return [
    `The company's website has ${of(s.pages, 'page')} and ${of(s.words, 'word')}, of which ${whole(s.wordsKept)} remain without menus and boilerplate.`,
    `The ratio of text to HTML is ${s.textToHtml.toFixed(3)}.`,
    `There are ${of(s.links, 'link')}, ${whole(s.externalLinks)} of them to other sites, ${of(s.images, 'image')}, ${of(s.scripts, 'script')}, ${of(s.headings, 'heading')}, ${of(s.forms, 'form')} and ${of(s.tables, 'table')}.`,
  ].join(' ');
}
