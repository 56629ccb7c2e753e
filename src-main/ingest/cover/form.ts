/** The form that a cover names. */
import { lateForm } from './late.ts';
import { amendedForm, formName, transitionForm } from './names.ts';
import { transitionPeriod } from './transition.ts';

const DASH = String.raw`\s?[-‐‑–—]?\s?`;
const REPORTS = `10${DASH}(?:K(?:${DASH}(?:SB\\s?40|SB|T405|T|405))?|Q(?:${DASH}(?:SB|T))?|D)|(?:20|40)${DASH}F|(?:6|8|11|18)${DASH}K`;
const OTHERS = String.raw`(?:S|F)\s?[-–]\s?\d{1,2}(?:MEF|ASR)?|N\s?[-–]\s?(?:CSRS?|PX|Q|SAR|1A|2)|SD|CB|144|10`;
const AMENDED = String.raw`(?:\s?[/\\]\s?A\b|\s?-\s?A\b)?`;
/** A line that is the name of the form and hardly anything else: the title of the cover. */
const TITLE = new RegExp(
  String.raw`^(?:(?:annual|quarterly|current|transition)\s+report\s+(?:on|under)\s+)?form\s*:?\s*(${REPORTS}|${OTHERS})(${AMENDED})(?:\s?[-,;:(].{0,40})?$`,
  'i',
);
/** The title stands near the top; below, covers speak of other forms ("Form 20-F or Form 40-F"). */
const TOP = 5000;
const MENTIONED = new RegExp(String.raw`(?<!reports\s+on\s+)\bform\s*(${REPORTS})(${AMENDED})`, 'i');
const AMENDMENT =
  /^(?:\W*form.{1,16}?)?[\W_]*(?:amendment\s+(?:no\.?|number|#)\s*(?:\d{1,2}|one|two|three|four|five)\b|(?:first|second|third)\s+amendment\b(?=\W*$))(?:\W*$|\s+to\s+(?:the\s+)?(?:annual|quarterly|current|form)\b)/i;

/** The form as the cover says it, in EDGAR's spelling: "10-KT", "10-K/A", "NT 10-K"; null where no form is named. */
export function coverForm(cover: string): string | null {
  const late = lateForm(cover);
  if (late) return late;
  const lines = linesOf(cover.slice(0, TOP));
  const title = lines.find(({ text }) => TITLE.test(text));
  const mention = MENTIONED.exec(cover);
  // The title may have run into the line before it: then it is the first mention.
  const found = title && (!mention || title.at <= mention.index) ? TITLE.exec(title.text) : mention;
  const named = found && formName(`${found[1]}${found[2]}`);
  if (!named) return null;
  const form = /^10-[KQ]/.test(named) && transitionPeriod(cover) ? transitionForm(named) : named;
  return lines.some(({ text }) => AMENDMENT.test(text)) ? amendedForm(form) : form;
}

/** Lines and cells, each with where it begins, without the marks of headings, lists and emphasis around it. */
function linesOf(text: string): { at: number; text: string }[] {
  let at = 0;
  return text.split(/[\n|]/).map((line) => {
    const begin = at;
    at += line.length + 1;
    return { at: begin, text: line.replace(/\s+/g, ' ').replace(/^[\s#*_>•-]+|[\s*_.]+$/g, '') };
  });
}
