/** Small stories of {a} - {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. One list, however long: its order means nothing. */
export const SUBTRACT_STORIES = `
WHO had {a} THINGS and [sold|lost|ate|gave away|lent|used|dropped|threw out] {b}, so {c} [are left|remain|are still there].
Of {a} THINGS {b} were [broken|sold|missing|damaged|eaten|returned], which leaves {c}.
The [team|school|choir|club|village] had {a} members; {b} [left|moved away|dropped out|retired], so there are {c} now.
After [falling|shrinking|going down|dropping] by {b} from {a}, [sales|output|the price|the stock|traffic|demand] [stands at|reached|came to|is now] {c}.
[Income|Revenue|Turnover|Receipts] of {a} with [costs|expenses|outlays|charges] of {b} [leaves|yields|results in|means] a [profit|surplus|margin|gain] of {c}.
If {b} is [subtracted|deducted|taken away|withdrawn] from {a}, [the result is|one has|it leaves|there remains] {c}.
Once {b} [has been|was|is] [removed|taken|drawn] from {a}, {c} [stays|stay|remains|is left over].
[Turnover|Sales|Fees] of {a} [minus|less|against] [outgoings|expenses|wages] of {b} [means|is|gives] [a profit|earnings|income] of {c}.
A [hall|bus|train|plane] with {a} [seats|places] of which {b} are taken has {c} free.
WHO had to [pay|run|read|carry] {a} and has done {b}; {c} to go.
A [budget|loan|tank|stock|fund] of {a}, of which {b} has been [used|spent|drawn|consumed], has {c} left.
[Assets|Holdings|Resources] were {a}, [debts|obligations|liabilities] {b}, and the [difference|balance|net worth] {c}.
With a list price of {a} and {b} off, WHO [paid|pays|is charged] {c}.
Opening [stock|inventory|balance] {a}, [issues|withdrawals|outflows] {b}, closing {c}, all [agreed|checked|as counted].
The [runner-up|challenger|incumbent] polled {b}, losing by {c} to the winner's {a} in a [tight|hard-fought|recounted] race.
{a} beats {b} by {c}, [end of story|fair and square|so say the judges], [full stop|no appeal].
[Gross profit|Gross margin] was {c} as cost of sales [absorbed|consumed|took up] {b} of the {a} in revenue.
Total assets were {a} and total liabilities {b}, [leaving|which leaves|thus leaving] [stockholders' equity|net assets|shareholders' funds] of {c}.
With {b} [evaporated|boiled off|steamed away], just {c} of the original {a} [remained|was left|stayed] in the flask.
What is left when {b} is [knocked|chopped|sliced] off {a}? [Answer|It's|That'd be] {c}.
The minuend is {a} and the subtrahend {b}; the [difference|result|remainder] [equals|is|must be] {c}.
[Net income|Net earnings|Profit after tax] came to {c} after [income taxes|tax|the tax charge] of {b} on pretax income of {a}.
[Debt|Borrowings|Notes payable] fell to {c} from {a} as the company [retired|redeemed|repurchased] {b}.
There is a gap of {c}, [wider|narrower|larger] than [expected|before|we hoped], between {a} and {b}.
Take {b} [from|out of|away from] {a} and you are [left with|down to|holding] {c}.
[Free cash flow|Discretionary cash] of {c} is operating cash flow of {a} net of [capital expenditure|capex|property purchases] of {b}.
How much [cheaper|lower] is the [bus|ferry|coach] at {b} than the train at {a}? {c}.
[Goodwill|The intangible|The trademark] was written down by {b}, from {a} to a [carrying|book|recoverable] amount of {c}.
Subscribers [declined|fell|slid] to {c}, reflecting [disconnections|churn|cancellations] of {b} against a [base|starting count] of {a}.
{c} is what [remains|stays behind|you keep] once the {a} has [shed|lost|given up] {b}.
A [coat|sofa|laptop] tagged at {a} went for {c} thanks to a [coupon|markdown|rebate] of {b}.
[Headcount|The payroll|Staff] dropped {b} to {c}, [compared with|versus|down from] {a} the previous year.
Your gross pay is {a}, we [withhold|deduct|take out] {b}, and your [net pay|take-home|bank credit] is {c}.
The [tank|barrel|cistern] [held|contained|started with] {a}; a leak [cost|drained|claimed] {b}, so {c} could be saved.
To obtain {c}, [subtract|deduct|remove] {b} from the [given|stated|earlier] {a}.
{b} short of {a} is {c}, [as any child knows|by simple counting|so the clerk wrote], [right|correct|no]?
We have a [shortfall|deficit|funding gap] of {c}: {b} has been [raised|collected|gathered] where {a} is [needed|required|wanted].
[Deferred revenue|Contract liabilities|Unearned fees] of {a} was [reduced|drawn down|released] by {b} recognised as income, ending at {c}.
The [temperature|mercury|reading] sank by {b} from {a} [overnight|by dusk|after the front], to {c}.
Net loans {c}: gross loans {a}, [allowance|loss reserve|impairment] {b}, [as disclosed|in the note|at amortised cost].
The [house|flat|plot] [sold|went|closed] for {a}, but it had cost {b}, so the [gain|profit] was {c}.
Excess of {a} over {b}: {c}, [as computed|per schedule|see worksheet], [reviewed|approved|initialled].
[Operating income|EBIT|Operating profit] of {c} resulted from gross profit of {a} after [operating expenses|overheads|SG&A] of {b}.
If a number is {b} [less|smaller|lower] than {a}, [it is|it must be|call it] {c}.
{c} is {b} [less|fewer|lower] than {a}, [our teacher noted|the table shows|it turns out].
Of the {a} [claimed|billed|requested], the insurer [disallowed|rejected|excluded] {b} and paid {c}.
The policy [deductible|excess] of {b} comes off the loss of {a}, so the [claimant|policyholder|driver] receives {c}.
[Accumulated depreciation|Depreciation to date] of {b} against a cost of {a} gives a [net book value|carrying value|written-down value] of {c}.
[Mira|Otto|Chen] is {c} [ahead|in front|clear], with {a} to her rival's {b}.
At {b}, [costs|wages|rents] are {c} below the [ceiling|cap|limit] of {a}.
The [spread|margin|differential] between the lending rate of {a} and the [deposit|funding|savings] rate of {b} is {c}.
[Proved reserves|Recoverable reserves|Reserves] slipped to {c} as [production|depletion|extraction] took {b} from the {a} booked earlier.
[Spend|Use|Blow] {b} out of {a} and your [wallet|allowance|kitty] has {c} in it.
The [plane|coach|cinema] seats {a}; [tickets sold|reservations|bookings] are {b}, so {c} [are unsold|are vacant|are still up for grabs].
Net interest income of {c} is [calculated|derived|found] as interest income {a} less interest [expense|paid|cost] {b}.
From {a} we [fell|retreated|backed off] by {b} and [ended|settled|came to rest] at {c}.
[Backlog|The order book] ended at {c}: {b} was [delivered|fulfilled|cancelled] out of {a} on the books.
[Cash|Cash and equivalents] {a}, [debt|borrowings|loans] {b}, net cash {c}, unchanged since the last report.
Net debt was {c}, being [gross debt|total borrowings|bonds and loans] of {a} [offset|reduced|lowered] by {b} in cash.
The scales [show|read|say] {a} with the [dish|bowl|crate], which itself weighs {b}; the [fruit|flour|cargo] is {c}.
[Tare|Packaging] {b}, gross {a}, net {c}, as [stamped|marked|printed] on the label.
What must be added to {b} to [get|reach|make] {a}? [Why, it's|Exactly|Simply] {c}.
The [distance|journey|trail] is {a}. Having [done|covered|walked] {b}, the [hikers|riders|convoy] still face {c}.
[Treasury stock purchases|Buybacks|Repurchases] of {b} cut shares outstanding from {a} [down to|to just|to] {c}.
Only {c} of {a} [seedlings|chicks|salmon] survived, since {b} [died|perished|were eaten] in the [frost|drought|flood].
Drop {b} from {a}, [and there's|then we have|and what's left is] {c}, [mate|folks|my friend].
Sales [missed|fell short of|undershot] the target of {a} by {c}, [finishing|ending|coming in] at {b}.
[Profit|Output|Revenue] of {a} topped forecasts of {b} by {c}, [sending|lifting|pushing] the stock higher.
[Rent|Fuel|Power] went up {c}, from {b} to {a}, over the [winter|year|decade].
The price has [come down|dropped|been cut] {c} to {b} from {a} [in a week|this season|since May].
[Adjusted|Underlying|Core] profit was {c}, which excludes a one-time [gain|credit|benefit] of {b} from the [reported|headline|statutory] {a}.
A balance of {c} on the [licence|patent|bond discount] was [left|carried|shown] after we amortised {b} out of {a}.
[The teller|The clerk|The barista] was handed {a} for a {b} bill and [returned|gave back|counted out] {c} in change.
[Borrowers|Customers|Debtors] still owe {c}, for they have [repaid|settled|cleared] {b} out of {a}.
[Retained earnings|Reserves|Accumulated profits] of {a}, reduced by [dividends|distributions|payouts] of {b}, closed at {c}.
The tower stands {a}, the [church|mill|oak] {b}; the tower is [taller|higher] by {c}.
[Born|Founded|Built] in {b}, the thing turned {c} in the year {a}, [according to records|we are told].
Between the [start reading|opening figure|lower mark] {b} and the end reading {a}, the meter [moved|advanced|ran] {c}.
[Withdraw|Take out|Draw] {b}, and the [account|passbook|vault] with {a} will be [showing|down to|worth] {c}.
Imports at {b} and exports at {a} [produce|make for|mean] a trade [surplus|balance|position] of {c}.
[Births|Arrivals|Entries] were {a}, [deaths|departures|exits] {b}, and the natural increase {c}, per the register.
Population [shrank|dwindled|contracted] to {c} because {b} [emigrated|moved off|left for the city] out of {a}.
The [suit|appeal|audit] [trimmed|slashed|whittled] the {a} award by {b}, so the [plaintiff|contractor|agency] gets {c}.
Taxable income is {c}: [start with|begin from] {a} and [claim|apply|take] deductions of {b}.
[Tax due|The assessment] was {a}, prepayments were {b}, and the [cheque|payment|remittance] to send is {c}.
Refunds of {b} were [netted|set off|booked] against gross bookings of {a}, so [reported|net|final] bookings are {c}.
[Net of|Excluding|Stripping out] {b} in refunds, the {a} of [sales|receipts|fees] is {c}.
Before [tax|fees|costs] {a}, after {c}, and the [bite|drag|slice] in between {b}.
Variance {c}; [budget|plan|forecast] {a}; actual {b}; [favourable this month|still within limits|to be explained].
[Budgeted|Planned|Approved] at {a}, the [road|school|bridge] came in at {b}, a saving of {c}.
The [project|renovation|launch] overran by {c}, costing {a} [rather than|instead of|not] the {b} [agreed|quoted|promised].
Let x plus {b} [equal|be|come to] {a}; then x [is|equals|works out to] {c}.
The complement of {b} in {a} is {c}, [by definition|clearly|as required], [for any base|here|always].
The [range|spread] of the data is {c}, with {a} as the [maximum|highest|top value] and {b} as the [minimum|lowest|bottom value].
[High|Peak] {a}, [low|trough] {b}, swing {c}, says the evening weather bulletin.
Barely {c} separates the [leader|favourite|frontrunner] at {a} from the [pursuer|chaser|next best] at {b}.
How many more is {a} than {b}? [It is|By my reckoning|I make it] {c}, [I believe|sir|class].
From a [ball|roll|reel] of {a}, {b} was [cut|snipped|unwound]; its length is now {c}.
Had {b} not been [wasted|stolen|spilt], we'd still [have|own|hold] {a} instead of {c}.
[Shrinkage|Spoilage|Breakage] of {b} means a book inventory of {a} becomes {c} on the [shelf|floor|count].
[Less|Minus] {b} for [salvage|residual value|scrap], the {a} machine has a depreciable [base|amount|cost] of {c}.
[Billed|Invoiced|Charged] {a}; credit note {b}; amount [payable|due|outstanding] {c}; thank you.
The [bank|lender|society] wrote off {b} of its {a} [portfolio|mortgages|card loans], so {c} [performs|is on the books|is sound].
[Loan charge-offs|Write-offs|Bad debts] of {a}, recoveries of {b}, therefore [net charge-offs|a net loss|a net cost] of {c}.
An empty [lorry|truck|wagon] weighs {b}; loaded it [weighs|registers|is] {a}, so it [carries|hauls|bears] {c}.
The nurse gave {b} of the {a} [prescribed|ordered|dispensed], so {c} is yet to be [given|injected|administered].
Her [cholesterol|pulse|fever] was {a}, treatment [lowered|brought|took] it down {b}, and she is at {c} [today|at last|again].
[Sediment|Sludge|Ash] of {b} was filtered from {a} of mixture, [yielding|giving|recovering] {c} of clear [liquid|product|filtrate].
[Heat|Friction|Leakage] dissipates {b} of the {a} supplied; useful [output|work|power] is {c}.
Clearance = {c}, from a [bore|hole|opening] of {a} and a [shaft|pin|rod] of {b}.
You're [looking at|left with|facing] {c} once they've [docked|charged|stung] you {b} from your {a}.
Oops, I had {a} this morning and [blew|lost|gambled away] {b}; [down to|just|barely] {c} now.
[Stock|Supply|Volume] on hand: {c}, because the {a} received was [depleted|diminished|run down] by {b}.
[Regulator|Minister|Retailer] slashes {b} off {a} [fee|levy|tariff], new figure {c}.
[Airline|Railway|Operator] ends year with {c} [aircraft|units|vehicles] as it retires {b} from fleet of {a}.
[Royalties|Lifting costs|Transport] of {b} per unit against a price of {a} [left|gave|secured] the oil producer a netback of {c}.
The mill [received|was fed|processed] {a} of ore, {b} of which [ended as|became|was] tailings, the concentrate being {c}.
Licences purchased {a}, seats [assigned|activated|used] {b}, seats [free|spare|unassigned] {c}.
By how much does {a} [exceed|surpass|outstrip] {b}? [Precisely|Roughly|Just] {c}.
{b} is exceeded by {a} to the [tune|extent|amount] of {c}, [it seems|they say|we found].
With {a} [yes|for] and {b} [no|against], the motion carried by a [majority|plurality|margin] of {c}.
Net new [accounts|members|subscribers] were {c}: gross additions of {a} [dampened|cut|eroded] by deactivations of {b}.
[Cancel|Void|Strike] {b} of the {a} ordered; [ship|send|keep] only {c}.
[Working capital|Net current assets] stood at {c}, current assets being {a} and [current liabilities|payables|short-term debt] {b}.
[Equity|The owner's stake] in the [home|building|farm] is {c}, for it is worth {a} with a {b} mortgage on it.
A [grant|subsidy|voucher] covers {b} of the {a} [tuition|fee|fare], so [parents|students|families] find the other {c}.
[Noncontrolling|Minority] interests claim {b} of net income of {a}, and {c} is [attributable|allocated|left] to the parent.
[Unrestricted|Available|Usable] cash is {c} because {b} of the {a} is [pledged|restricted|held in escrow].
The [difference|discrepancy|mismatch] of {c} arises since the ledger [says|has|shows] {a} while the bank [says|has|shows] {b}.
[Outstanding cheques|Uncleared payments] of {b} explain why the statement's {a} [is|becomes|reconciles to] {c} in our books.
Lend me {b} of your {a}, would you? You'd [still have|be left with|keep] {c}, [after all|promise|honest].
[Erosion|Mining|Melting] has taken {b} off a [peak|glacier|cliff] that was {a}, so maps give {c}.
The diver [rose|ascended|came up] {b} from a depth of {a} and [paused|waited|hovered] at {c}.
Step back {b} from {a} on the [number line|ruler|scale] and you [land|stand|stop] on {c}.
Should you wish for {c}, [decrease|reduce|lower] {a} by {b} and [stop|rest|look] there.
{a} [diminished|reduced|lessened] by {b} [amounts to|comes out as|equals] {c}, no matter the unit.
{a} [take away|without|excluding] {b} [makes|is|equals] {c}, as they [teach|say|learn] at school.
In the cell, enter {a} minus {b}; the [sheet|spreadsheet|formula] [returns|answers|shows] {c}.
[Bonds|Notes|Debentures] of {a} were issued at a discount of {b}, [fetching|raising|netting] {c}.
The [gain|profit|result] on disposal, {c}, compares [proceeds|sale proceeds|a price] of {a} with a carrying value of {b}.
[Pension|Plan] obligations of {a} outweigh plan assets of {b}, so the plan is [underfunded|short|in deficit] by {c}.
[Segment|Divisional|Branch] profit {a}, unallocated [corporate costs|overheads|expenses] {b}, consolidated profit {c}.
Eliminating {b} of [intercompany|intersegment|internal] sales from the {a} [aggregate|combined figure|gross total] leaves consolidated revenue of {c}.
[Milk|Wool|Grain] kept for the [family|farm|herd] was {c}, as {b} of the {a} produced went to [market|the dairy|the co-op].
The library owns {a}. With {b} [on loan|checked out|at the binder], [shelves|readers|visitors] have {c} to browse.
Since breakfast the [baker|cook|caterer] has gone through {b} of the {a} [in the pantry|bought|weighed out], and {c} is there for tomorrow.
{c}, that's your [discount|saving|reduction]: it was {a}, you [pay|paid|owe] {b}.
[Elena|Ravi|Tom] beat the old record of {a} by {c}, [clocking|posting|setting] {b}.
The younger [firm|sister|tree] is {b}, the elder {a}, and the [age|size] gap [between them|there] {c}.
Given a [whole|total|sum] of {a} in which the [known|first|larger] part is {b}, the unknown part is {c}.
{c} [went missing|vanished|disappeared], for we [loaded|dispatched|packed] {a} and only {b} [arrived|turned up|got there].
[Consumption|Usage|Materials used] was {c}, [derived|inferred|worked out] from {a} available and {b} left at the end.
[Electricity|Gas|Water] use for the month: {c}. Meter was at {b}, [now|today|currently] {a}.
[Cost of revenue|Cost of sales|Cost of goods sold] of {c} is revenue of {a} less gross [profit|margin] of {b}.
[Operating expenses|Total costs] must have been {c}, seeing that [sales|fees|takings] were {a} and [profit|the surplus|earnings] {b}.
[Total liabilities|Creditors' claims] were {c}, as assets of {a} [exceeded|covered|outweighed] them by the equity of {b}.
It is {c} [further|longer] via the [coast|pass|tunnel], {a} as opposed to {b} [direct|inland|by motorway].
[Sick|Vacation|Leave] hours granted {a}, [taken|booked|used] {b}, carried over {c}, per the HR system.
If [rain|snow|runoff] brings {a} and evaporation [removes|takes|steals] {b}, the [pond|soil|basin] gains {c}.
The [union|guild|party] bled {b} members out of {a}, [shrivelling|thinning|declining] to {c}.
[Revenue|Income|Traffic] decreased {c}, to {b} in the current period, [from|against|compared to] {a} in the prior period.
Income grew by {c}, or so the [report|filing|memo] says, [reaching|hitting|touching] {a} versus {b} last time.
The [vendor|supplier|garage] [waived|forgave|remitted] {b}, so instead of {a} we were [asked for|invoiced|charged] {c}.
Enter {a}, press minus, enter {b}; the display [shows|reads|says] {c}.
[Cell|Row|Line] C holds {c}, which is A ({a}) minus B ({b}).
[Lower|Diminish|Bring down] {a} by {b} to [arrive at|end up at] {c}.
{a} is {c} more than {b}.
{b} is {c} less than {a}.
By how much does {a} [exceed|top|surpass] {b}? By {c}.
{b} [falls|is|comes] short of {a} by {c}.
[Knock|Cut|Shave|Trim] {b} off {a} and {c} is what [you have|is left|you keep].
{a} [down|lower] by {b} [is|makes|comes to] {c}.
The [gap|distance|difference|spread] between {a} and {b} [is|amounts to|measures] {c}.
What must be added to {b} to [make|reach|get] {a}? {c}.
WHO had {a} in the [wallet|purse|bank], [spent|paid|handed over] {b} [at the market|on shoes|for lunch] and [went home with|was left with|kept] {c}.
WHO paid with {a}; the [book|meal|ticket] cost {b}; the change was {c}.
The trip is {a} km long. WHO has [cycled|driven|walked] {b} km, so {c} km [lie ahead|remain|are still to go].
It was {a} degrees at noon; [by night|by evening|after the storm] it had [dropped|cooled|fallen] {b} degrees, to {c}.
WHO is {a} years old, OTHER {b}: [there are|they are] {c} years between them.
The [tank|barrel|pool] held {a} litres. {b} [leaked out|evaporated|were drained], leaving {c}.
Of the {a} [guests|runners|entrants], {b} [gave up|went home|never came]; {c} [finished|stayed|were left].
WHO scored {a} and OTHER {b}, a [lead|margin|win] of {c} [points|for WHO|in the end].
With a target of {a} and only {b} [raised|collected|reached] so far, {c} [is missing|is still needed|has yet to come in].
The [dog|baby|patient] [weighed|was] {a} before and {c} after, having lost {b}.
[Gross|Full] {a}, [tare|discount|deductions] {b}, net {c}.
WHO baked {a} THINGS. The [children|neighbours|guests] [ate|took|finished] {b}. On the plate are {c}.
Before the sale there were {a} THINGS in stock; {b} went [out of the door|to customers|in a day]; {c} [are|remain] on the shelf.
[Revenue|Sales|Turnover] of {a} less [cost of sales|expenses|costs] of {b} gives [gross profit|income|a profit] of {c}.
Operating [profit|income] was {c}, [after|net of|being] gross profit of {a} less [overheads|operating expenses|selling costs] of {b}.
The [plant|fleet|building] cost {a}; accumulated depreciation is {b} and the [book|carrying|net] value {c}.
Borrowings of {a} [net of|less|minus] cash of {b} [leave|make for|give] net debt of {c}.
[Receivables|Loans] of {a} are [shown|stated|carried] at {c}, net of an allowance of {b}.
After [buying back|cancelling|retiring] {b} of its {a} shares, ORG has {c} [outstanding|in issue].
[Headcount|The workforce] fell from {a} to {c} [as|when|after] {b} [left|retired|were let go].
[Sales|Orders|Volumes] [slipped|declined|decreased] by {b}, from {a} to {c}.
Profit before tax {a}, tax {b}, profit [after tax|for the year|attributable] {c}
Beginning balance of {a}, [payments|write-offs|usage] of {b}, ending balance of {c}.
x = {a}; y = {b}; [print|return|output] x - y -> {c}
"You had {a}!" "I [lost|sold|gave away] {b}." "So {c} are left."
The [discount|rebate|coupon] of {b} brings the [price|bill|fare] down to {c} from {a}.
Total {a}, of which [abroad|foreign|other] {b}; the [rest|remainder|balance], {c}, is [domestic|at home|ours].
[Shortening|Cutting] the {a} UNIT [rope|plank|pipe] by {b} UNIT leaves a [piece|length] of {c} UNIT.
{c} [is what remains of|is left from|remains from] {a} once {b} has been [paid|spent|used|handed out].
After [losing|shedding|dropping] {b} kg, WHO, who [weighed|used to weigh|once weighed] {a} kg, [is down to|now weighs|tips the scales at] {c} kg.
WHO still has {c} UNIT to [do|cover|go], [since|because|as] the whole [course|route|job] is {a} UNIT and {b} UNIT [are done|lie behind|have been covered].
A [joiner|carpenter|tailor] cut {b} UNIT off a [board|plank|cloth] of {a} UNIT; the piece [kept|left|over] measured {c} UNIT.
The [pond|lake|well] was {a} metres deep; the level [fell|sank|dropped] by {b} metres [in the drought|over summer|in a week], leaving {c} metres.
Of the {a} grams of [rice|tea|coffee] in the tin WHO used {b} grams. What [stayed|remained|was left] in the tin came to {c} grams.
They drank {b} litres at the [party|match|picnic]. They had started with {a} litres, [so|which means|hence] {c} litres went back home.
[Only|Just|A mere] {c} UNIT [remained|were left|survived] after {b} of the {a} UNIT had been [used|eaten|burned].
There were only {c} kg of [apples|coal|flour] left after the [shop|farmer|grocer] sold {b} kg of the {a} kg [in store|on hand|he had].
WHO got the [lamp|bike|coat] for {c}: it [normally costs|was tagged at|used to be] {a} and was [marked down|reduced|cut] by {b}.
The [candle|pencil|icicle] was {a} cm long. It [burned|wore|melted] down by {b} cm and is {c} cm [now|today|long].
By [noon|Friday|spring] {b} of the {a} THINGS had [gone|been sold|left]. The [remaining|other|last] {c} were [given away|kept|stored].
[Having|After having] [given|handed|lent] {b} THINGS to OTHER, WHO, who had {a}, is [left with|down to|holding] {c}.
How [many|much] did WHO [use up|spend|lose]? There were {a} [before|at first|to begin with] and {c} [after|at the end|now], so {b}.
From {a} [last|the previous] year the [figure|number|total] [slid|fell|came down] to {c}, a [drop|fall|decrease] of {b}.
{b} [less|lower|fewer] than the {a} of [last year|the year before|the prior period], [sales|orders|costs] [were|reached|came to] {c}.
WHO [owed|had borrowed] {a} and has [paid back|repaid|returned] {b}; {c} is still [owed|due|outstanding].
[Following|After] repayments of {b}, the loan, [which was|once|originally] {a}, [stood|stands] at {c}.
Following [write-offs|sales|disposals] of {b}, the [portfolio|inventory|balance], which had been {a}, [was|came to|stood at] {c}.
[Net assets|Equity] of {c} [is|are|represent] total assets of {a} [after deduction of|less|net of] liabilities of {b}.
[Net income|Profit] was {c}, [against|compared with] {a} before a [tax|interest] charge of {b}.
Expenses of {b} against revenue of {a} [resulted in|left|meant] a [profit|surplus|gain] of {c}.
[Inventories|Receivables|Borrowings] fell by {b} in the [period|year|quarter], from {a} to {c}.
Carried at {c}, the [asset|machine|building] had cost {a} and been [depreciated|written down] by {b}.
The [wall|tower|tree] is {c} UNIT shorter than the {a} UNIT [planned|promised|drawn], [at|being] {b} UNIT.
WHO is {c} UNIT taller than OTHER: {a} UNIT [against|to] {b} UNIT.
{a} UNIT went in and {b} UNIT came out; {c} UNIT [stayed|are still] inside.
With {b} UNIT of [petrol|oil|gas] burnt, {c} UNIT of the {a} UNIT [in the tank|bought|loaded] are left.
[Minus|Less] the {b} that went on [rent|tax|food], WHO's {a} [shrank to|became|left] {c}.
The [train|flight|bus] takes {a} minutes; {b} have [passed|gone by], {c} are [to come|left|still ahead].
An audience of {a} [thinned|dwindled|shrank] by {b} [at the interval|in the rain|before the end], and {c} [saw|heard] the finish.
OTHER took {b} of WHO's {a} THINGS, and WHO [counted|found|had] {c} [afterwards|in the morning|left].
The [sack|parcel|jar] [weighs|weighed] {a} full and {b} [empty|without its contents], so the [contents|goods|sugar] [weigh|weighed] {c}.
Temperature [at noon|inside] {a}, [at night|outside] {b}, a [difference|swing|gap] of {c}.
[Deduct|Strip out|Leave out] the {b} of [one-off|exceptional|currency] items and the {a} becomes {c}.
[Excluding|Without|Leaving aside] {b} of [goodwill|cash|amortisation], the total of {a} is {c}.
To go from {a} to {c} one must [lose|drop|give up] {b}.
{c} of the {a} [pages|words|exercises] are [unread|unwritten|undone]: WHO has [managed|done|finished] {b}.
The [goal|target|quota] was {a}. WHO [reached|got to|made] {b} and [fell short|missed it|was under] by {c}.
ORG [shrank|cut] its [fleet|staff|store count] of {a} by {b} and [runs|ended with|keeps] {c}.
[Discounts|Returns|Rebates] of {b} [reduce|bring] gross sales of {a} to net sales of {c}.`;
