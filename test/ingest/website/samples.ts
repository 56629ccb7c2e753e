/** A website of our own making. */
const MENU =
  '<div id="top"><ul><li><a href="/">Home</a></li><li><a href="/about.html">About</a></li><li><a href="/jobs.html">Jobs</a></li></ul></div>';
const BANNER = '<p>Fictional Widgets ships to forty countries from its works in Utrecht.</p>';
const FOOTER =
  '<p>Fictional Widgets BV, Canal Street 7, Utrecht. Registered in the Netherlands since the year 1987.</p>';

export function sitePage(title: string, body: string, head = ''): string {
  return `<!doctype html><html><head><title>${title} - Fictional Widgets</title><meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="https://cdn.example/x.css"><script src="https://cdn.example/x.js"></script>${head}</head>
    <body>${MENU}${BANNER}${body}${FOOTER}<script>document.write('injected')</script></body></html>`;
}

export const LANDING = sitePage(
  'Home',
  '<h1>Widgets for every lathe</h1><p>We have made widgets of brass and steel for thirty-six years, and sold 1.2 million of them last year.</p>',
);
export const ABOUT = sitePage(
  'About',
  '<h1>Who we are</h1><p>Two brothers began with a single lathe; today 340 people work in three halls, and revenue reached $48.5 million.</p><table><tr><th>Year</th><th>Staff</th></tr><tr><td>2022</td><td>310</td></tr><tr><td>2023</td><td>340</td></tr></table>',
);
export const JOBS = sitePage(
  'Jobs',
  '<h1>Work with us</h1><p>Our apprentices learn turning, milling and the reading of drawings from masters of the trade, and most of them stay.</p>',
);
export const EMPTY = sitePage('Dots', `<p>${'na '.repeat(2000)}</p>`);
export const PRIVACY = sitePage(
  'Privacy',
  '<p>We keep what you send us for as long as the law asks and then we delete it, without exception and without delay.</p>',
);
