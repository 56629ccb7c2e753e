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
[Discounts|Returns|Rebates] of {b} [reduce|bring] gross sales of {a} to net sales of {c}.
Subtract {b} from {a} to [find|obtain|arrive at] {c}.
From {a}, {b} [was deducted|was struck off|was taken], and {c} was [written|entered|noted] underneath.
What does {a} less {b} come to? {c}.
{a} minus {b}: {c}.
{c} equals {a} minus {b}.
When {b} is subtracted from {a}, {c} [comes out|is obtained|is what one finds].
By how much does {a} exceed {b}? [By|Exactly|Precisely] {c}.
{a} exceeds {b} by {c}.
{b} falls short of {a} by {c}.
{b} is short of {a} by {c}, [nothing else|no more and no less|as stated].
The difference {a} − {b} is {c}.
Let x be {a} and y be {b}; then x minus y is {c}.
If x = {a} and x - y = {c}, then y [must be|has to be|can only be] {b}.
Solve y + {b} = {a}. [Solution|Answer|Result]: y = {c}.
Which number must be added to {b} to [reach|give|make] {a}? {c}.
Typed {a}, pressed minus, typed {b}, pressed equals: the [display|screen|readout] [shows|reads|says] {c}.
On the pocket calculator the keys {a}, −, {b} and = [give|bring up|yield] {c}.
Cell A holds {a}, cell B holds {b}, and the formula =A-B [shows|returns|evaluates to] {c}.
x := {a}; x := x - {b}; print(x) // prints {c}
let total = {a}; total -= {b}; assert(total == {c});
sub({a}, {b}) -> {c}
Exercise: work out {a} take away {b}. Model answer: {c}.
Count back {b} from {a} and you [land on|stop at|finish at] {c}.
On the number line, start at {a}, [move|step|hop|go] {b} to the left, and you are at {c}.
The number that lies {b} below {a} is {c}.
{c} lies {b} below {a}.
{c} is obtained by [diminishing|reducing|decreasing] {a} by {b}.
{a} diminished by {b} is {c}.
{a}, reduced by {b}, [makes|becomes|turns into] {c}.
Lower {a} by {b} and {c} [appears|results|is the outcome].
A decrease of {b} [takes|brings|carries] {a} to {c}.
{c}: that is {a} without {b}.
Without the {b}, {a} would be [just|only|a mere] {c}.
If {a} is the larger and {b} the smaller, the [gap|interval|distance] between them is {c}.
The distance on the number line from {b} up to {a} is {c}.
To get from {b} to {a} one needs {c} more.
Check: {c} and {b} together give {a} again, so the [subtraction|working|sum on the board] is [right|sound|correct].
Since {b} and {c} together make {a}, removing the former from the whole has to leave the latter.
Q: {a} − {b} = ? A: {c}
"What is {b} less than {a}?" "[That is|It is|I make it] {c}," said the [pupil|girl|clerk].
"Go on, {a} take away {b}!" [shouted|cried|called] WHO. "{c}," came the [reply|answer|whisper].
Fill in the blank: {a} − __ = {c}. The missing number is {b}.
Fill in the blank: __ − {b} = {c}. The missing number is {a}.
I think of a number, take away {b} and end up with {c}. My number was {a}.
Having taken {b} from a number, WHO [had|got|found] {c}; the number was [therefore|evidently|of course] {a}.
What has to be subtracted from {a} to give {c}? [Answer|Solution|It is]: {b}.
It takes a cut of {b} to [bring|get|pull] {a} down to {c}.
Deducting {b}, {a} becomes {c}.
The result, {c}, follows from {a} on subtraction of {b}.
Negative {b} added to {a} gives {c}.
Result {c} (first operand {a}, second operand {b}, operator minus).
operator: subtract, left: {a}, right: {b}, value: {c}
minuend={a} subtrahend={b} difference={c}
Write {a} on top, {b} beneath it, draw a line, subtract, and {c} [goes|belongs|stands] below the line.
If from {a} we take {b}, then {c} is [our answer|the remainder|what we keep].
Given that {a} goes down by {b}, then the new value is {c}.
As {b} comes off, {a} [shrinks|sinks|dwindles] to {c}.
The amount by which {a} is greater than {b} is {c}.
{a} is greater than {b}, and the excess is {c}, [which is easily verified|as shown above|as the reader may check].
{a} is {c} more than {b}.
{b} would need another {c} to [match|equal|catch up with] {a}.
{c} separates {b} from {a}, [the higher figure|the greater of the pair|the upper value].
Subtraction table, row {a}, column {b}: {c}.
WHO [emptied|opened|checked] the purse and found {a} coins. The [baker|ferryman|cobbler] took {b} of them, and WHO went home with {c}.
There were {a} [biscuits|pancakes|dumplings|cookies] on the plate. The dog got {b} before anyone noticed, and the children [shared|fought over|ate] the other {c}.
WHO is {a} and OTHER is {b}, which makes WHO the elder by {c} years.
OTHER is only {b}, WHO already {a}: {c} years [lie between them|divide them|separate the pair].
WHO turned {a} on the day OTHER turned {b}, and was {c} when OTHER [was born|came into the world|saw the light of day].
The [trail|route|pilgrimage|canal] is {a} UNIT long. WHO has [covered|put behind|completed] {b} UNIT, and {c} UNIT still lie ahead.
{c} UNIT to go, [read the sign|said the guide|announced the screen]: of the {a} UNIT, {b} were behind us.
WHO handed over {a} for [groceries|a lamp|two scarves] costing {b}, and the cashier counted {c} back into the open hand.
Change due {c}. Tendered {a}. Amount of sale {b}. [Thank you|Come again|Have a nice day].
The bill was {b}; WHO put down {a} and [received|pocketed|was handed] {c} in change.
At noon it was {a} degrees. By [midnight|nightfall|evening] it had become {b} degrees colder, so the thermometer showed {c}.
From {a} degrees the [oven|kiln|engine|pool] cooled to {c}, a fall of {b}.
The party had {a} guests at its height. When the [band|music|cake] was finished {b} went home; the {c} who stayed [danced on|helped to tidy up|sang until dawn].
The hosts scored {a}, the visitors {b}. It was a win by {c} points, [and a deserved one|to everyone's surprise|despite the rain].
WHO [finished on|closed with|scored] {a} points and OTHER on {b}, and the judges gave WHO the cup by {c}.
The target for the [roof|library|organ|clinic] appeal is {a}. So far {b} has come in, and {c} has yet to be found.
{c} still missing! Our [goal|target|aim] is {a} and the tin holds {b}.
WHO weighed {a} UNIT before the [diet|illness|expedition] and {c} after it, having lost {b}.
Before drying the [herbs|bricks|timber] weighed {a} UNIT, afterwards {c}; water accounted for the {b} that vanished.
The lorry weighed {a} loaded and {b} empty, so the [gravel|grain|coal|sand] in it weighed {c}.
Jar with honey: {a} grams. Jar alone: {b} grams. Honey: {c} grams.
A recording lasts {a} minutes. WHO [dozed off|switched it off|was called away] after {b}, missing the last {c}.
The clock stood at {b} seconds when the runner set off and at {a} when she [stopped|crossed the line|touched the wall]; she took {c} seconds.
The odometer read {b} at the start and {a} on arrival, so the [drive|journey|trip] covered {c}.
The meter went from {b} to {a} in the quarter, and the [household|tenant|shop] was billed for {c} units.
The [novel|manual|biography] has {a} pages; WHO's bookmark is after page {b}, leaving {c} to read.
In a class of {a} pupils {b} are [at home with the flu|absent|on an excursion], and the teacher counts {c} heads.
A [farmer|shepherd|monastery] kept {a} sheep. Wolves carried off {b} in the hard winter, and in spring {c} were let out to graze.
Of {a} eggs in the basket {b} cracked on the [bumpy road|stairs|way home]. {c} were still whole.
WHO baked {a} rolls at dawn. By closing time {b} had been bought, and the {c} unsold ones went to the [shelter|neighbours|pigs].
"How many THINGS do you have?" "I had {a}, but OTHER [borrowed|pinched|needed] {b}, so {c}."
WHO lent OTHER {b} of her {a} THINGS and has to [make do|manage|get by] with {c} until they come back.
WHO owed {a}. Having [repaid|settled|paid off] {b} at the start of the month, WHO still owes {c}.
WHO's savings shrank from {a} to {c} because the [dentist|roof repair|holiday] cost {b}.
The [wedding|voyage|renovation] was planned at {a} and came in at {c}, cheaper by {b}.
WHO's plan allows {a} messages a month. {b} are gone already, so {c} can be sent before the [month|billing period|contract] ends.
The phone was at {a} percent, the film used up {b}, and at the credits it [showed|stood at|was on] {c}.
Forest path, {a} [beeches|oaks|limes]. Storm felled {b}. Still standing: {c}.
Note to self: bought {a} stamps, stuck on {b}, {c} in the drawer.
Note on the fridge: there were {a} [yoghurts|plums|sausages], I ate {b}, please leave some of the {c} for OTHER.
ARRIVED WITH {a} STOP LOST {b} AT THE PASS STOP {c} FIT TO MARCH STOP
SENT {a} CRATES STOP {b} SUNK STOP EXPECT {c} STOP
Regret inform: {b} of {a} THINGS spoiled in transit. Delivering {c}. [Letter follows|Apologies|Please confirm].
The bus [pulled in|arrived|drew up] with {a} people on board; {b} got off, no one got on, and it drove away with {c}.
A [lift|ferry|tram] carrying {a} passengers let {b} out at the first stop, took nobody in and went on with {c}.
The bathtub held {a} litres until WHO pulled the plug. After {b} litres had gone it [contained|was down to|held] {c}.
WHO cut {b} UNIT off a [rope|plank|ribbon|pipe] of {a} UNIT and used the remaining {c} UNIT for the [swing|shelf|fence].
From a bolt of cloth measuring {a} UNIT the tailor [snipped|cut|tore] {b}, and {c} went back on the shelf.
A candle {a} millimetres tall burned down by {b} during [supper|the power cut|the vigil] and was {c} tall when blown out.
The hedge stood {a} centimetres high. WHO trimmed off {b}, and now it is [a tidy|an even|a neat] {c}.
The balloon was at {a} metres, sank {b} to [avoid a cloud|find better wind|please the nervous passenger], and drifted on at {c}.
A diver's air gauge read {a} at the start. The [wreck|cave|reef] cost {b}, so {c} was on the gauge at the surface.
WHO had {a} lives to [play|burn|waste] in the game, squandered {b} on the first dragon and met the second with {c}.
In cards, WHO held {a} chips, bluffed away {b} and [walked out|rose from the table|called it a night] with {c}.
The [chess club|quiz team|debating society] is {c} points behind: {b} against the leader's {a}.
Our town has {b} inhabitants, the one across the river {a}. That makes theirs the bigger by {c}, [sad to say|as they love to mention|but ours is prettier].
One tower rises {a} metres, its sister {b}; the [taller|first|former] looks over the other's roof by {c} metres.
The summit lies at {a} metres and the hut at {b}, a climb of {c} metres before [breakfast|the sun is up|the weather turns].
By train it takes {b} minutes, by car {a}: the train saves {c} minutes, [strikes permitting|and you can read|parking not counted].
WHO read {a} pages and OTHER {b}, so WHO is {c} pages further into the same book.
The old [fridge|boiler|lamp] used {a} units of power a year, the new one uses {c}; WHO saves {b}.
The coat used to cost {a}. In the sale it was {c}, and WHO saved {b}.
With the voucher worth {b}, the [boots|headphones|tickets] priced at {a} set WHO back [only|just|no more than] {c}.
WHO [invited|wrote to|asked] {a} friends. {b} sent their regrets, and {c} chairs were set out for those who came.
{a} swallows set out for the south; {c} arrived. The sea kept {b}.
{c} of the crew came home. {a} had sailed, and {b} [lay beneath the waves|stayed on the island|had jumped ship].
There used to be {a} shops in the high street. {b} have [shut|closed their doors|gone bust], and {c} hang on.
The library lent out {b} of its {a} atlases, so {c} are on the [shelves|racks|tables].
WHO sowed {a} seeds. The [birds|mice|slugs] got {b}, and {c} came up.
Grandma knitted {a} pairs of socks, [gave|posted|handed] {b} to the grandchildren and kept {c} for the [bazaar|fair|winter].
Two jugs: the [blue|tall|chipped] one holds {a} millilitres, the other {b}. Fill the small one from the full big one, and {c} millilitres stay in the big one.
"Did all {a} of you pass?" "No, {b} [failed|came unstuck|fell at the last hurdle]." "So {c} did. Not bad!"
"You promised me {a}, and this is {b}," said WHO. "You are {c} [light|short|under]."
"{b} gone out of {a}!" WHO [groaned|gasped|sighed]. "That leaves us {c}."
"I need {a}, I have {b}." "Then I'll [lend|give|fetch] you the missing {c}."
"How old were you when I was born, Dad?" "You are {b}, I am {a}, so I was {c}."
"{c} is all you get," said the [broker|agent|auctioneer], "for I keep {b} of the {a}."
Headline: Storm [wipes out|destroys|flattens] {b} of {a} homes; {c} spared
Headline: ORG sheds {b} jobs, [workforce|staff|headcount] falls from {a} to {c}
[Crowd|Attendance|Gate] down by {b} to {c} from last week's {a}
{b} seats lost: [ruling party|coalition|government] slides from {a} to {c}
Down {b}, from {a}: index [closes|ends the day|finishes] at {c}
Only {c} left! {b} of our {a} [apartments|places|tickets] already [taken|snapped up|spoken for]
Revenue of {a} less cost of revenue of {b} [produced|generated|resulted in] gross profit of {c}.
ORG took in {a} and [paid out|spent|laid out] {b}, so the year closed with {c} in the black.
Operating expenses of {b} were charged against gross profit of {a}; operating income was [thus|accordingly|therefore] {c}.
Net revenue {c}, being gross revenue {a} after [returns and allowances|rebates|sales discounts] of {b}.
Gross salary {a}, [contributions|deductions|withholding] {b}, paid out {c}.
The gross weight is {a}, the tare {b}, the net weight {c}.
Allowance at beginning of year {a}, write-offs {b}, no other movements, allowance at end of year {c}.
The receivable of {a} was [written down|marked down|cut back] to {c}, and {b} was charged to income.
Following write-offs of {b}, the [inventory|loan book|portfolio] stood at {c}, having opened at {a}.
ORG had {a} shares outstanding, [bought back|repurchased|retired] {b} and issued none, so {c} were outstanding at year end.
Shares issued: {a}. Held in treasury: {b}. Outstanding: {c}.
After the [buyback|tender offer|repurchase] of {b} shares, {c} remain in circulation out of {a}.
Of the {a} shares authorized for repurchase, {b} have been [acquired|bought|purchased], and {c} may yet be purchased under the program.
Income before taxes {a}; provision for income taxes {b}; net income {c}.
Tax took {b} of a profit before tax of {a}, and shareholders [were left with|could keep|had a claim to] {c}.
ORG employed {a} people in January. {b} left during the year and were not [replaced|substituted|succeeded], so December saw {c} on the payroll.
The [machine|vessel|building|aircraft] cost {a}; {b} has been depreciated, and it is carried at {c}.
Property, plant and equipment of {a} at cost, less accumulated depreciation of {b}, is [stated|reported|shown] at {c}.
Software [capitalized|recognized|recorded] at {a} has been amortized by {b}, leaving an unamortized balance of {c}.
Net debt, that is borrowings of {a} less cash of {b}, [was|amounted to|stood at] {c}.
Deducting cash of {b} from [gross debt|total borrowings|loans and bonds] of {a}, we report net debt of {c}.
Revenue was {c} against {a} in the year before, a decline of {b}.
Compared with {a} in the prior year, [income|sales|interest expense] of {c} represents a decrease of {b}.
Sales decreased by {b}, to {c}, from {a}, mainly because of [lower volumes|weaker demand|currency effects|store closures].
[Current assets|Liquid resources|Short-term assets] of {a} exceed current liabilities of {b}, and working capital is {c}.
Working capital stood at {c}, with current liabilities at {b} and current assets at {a}.
Net cash provided by operations was {a}; additions to property absorbed {b}; [free cash flow|the rest|the remaining cash] was {c}.
Proceeds from the sale were {a}, the carrying amount was {b}, and a gain of {c} was [recognized|booked|recorded].
The facility provides {a}, of which {b} is [outstanding|drawn|utilized], so availability is {c}.
Undrawn commitments of {c} remain, as {b} of the {a} [line|facility|credit agreement] has been drawn.
Total purchase price of {a} less net assets acquired of {b} gave rise to goodwill of {c}.
Goodwill of {c} arose because ORG paid {a} for net assets worth {b}.
Premiums written {a}, ceded to [reinsurers|the pool|the parent] {b}, net premiums {c}.
Consolidated net income of {a} includes {b} attributable to [minority holders|noncontrolling interests|outside shareholders]; {c} is attributable to ORG.
ORG declared dividends of {b} out of earnings of {a} and [retained|ploughed back|kept] {c}.
Retained earnings slipped from {a} to {c} [solely|only|entirely] on account of a dividend of {b}.
The pension obligation of {a} is funded by plan assets of {b}, so the plan is [underfunded|in deficit|short] by {c}.
Funded status: obligation {a}, assets {b}, deficit {c}.
Stores at start {a}, [closures|divestments|shutdowns] {b}, openings none, stores at end {c}.
ORG ran {a} [branches|restaurants|clinics|mills] until it [sold|shut|spun off] {b}; it runs {c} today.
Actual spending of {b} compares with a budget of {a}, a favourable variance of {c}.
ORG had budgeted {a} but needed only {b}, and the {c} unspent was [carried forward|returned|put into reserve].
We came in {c} under the [estimate|quote|forecast] of {a}, spending {b}.
Options outstanding at January first {a}; forfeited {b}; no [grants|awards|additions] and no exercises; outstanding at year end {c}.
Unvested units fell to {c} when {b} of the {a} [vested|lapsed|were cancelled] in the period.
Contract value {a}, billed to date {b}, [unbilled|yet to be invoiced|still to bill] {c}.
Of total remaining obligations of {a}, {b} falls due within the year and {c} [thereafter|later|beyond that].
Long-term debt of {c} is total debt of {a} with the current portion of {b} [removed|excluded|stripped out].
Excluding the current portion of {b}, [notes payable|lease liabilities|bonds] of {a} come to {c}.
Deferred tax assets of {a}, less a valuation allowance of {b}, [net to|come to|are carried at] {c}.
Interest income {a}, interest expense {b}: the [bank|lender|society] earned {c} on balance.
Adjusted earnings leave out the [one-time|non-recurring|unusual] gain of {b}; what was {a} as reported is {c} as adjusted.
Stripping out the {b} from [asset sales|a lawsuit|insurance], profit of {a} was really {c}.
The impairment test set the recoverable amount at {c}, so {b} was [charged|expensed|written off] against a carrying amount of {a}.
The [trust|foundation|estate] received {a}, disbursed {b} and therefore holds {c}, having begun with nothing.
Exports were {a}, imports {b}; the country's trade [balance|account|position] was {c}.
The Purchaser shall pay {a}, less the Deposit of {b} already [received|held in escrow|lodged], being {c} at Closing.
WHEREAS the principal sum is {a} and {b} thereof has been discharged, NOW THEREFORE {c} shall remain [due|owing|payable].
The estate being {a} and the debts of the deceased {b}, the sum of {c} shall [pass|descend|go] to the heirs.
The court awarded {a}, set off {b} for the [counterclaim|plaintiff's own fault|earlier payment], and entered judgment for {c}.
For the avoidance of doubt, the Retained Amount is {c}, namely the Price of {a} reduced by the Holdback of {b}.
Our [quiet|elderly|cheerful] neighbour, who never counts aloud, took {b} nails from the box of {a} and guessed, rightly, that {c} were in it still.
Though it rained and the [horses|guides|tents] were wet through, {b} of the {a} hikers pressed on; {c} turned back.
WHO, who had [slept badly|forgotten his hat|just come from the dentist], lost {b} of {a} marbles to OTHER and guarded the {c} remaining.
In spite of the new [manager|logo|website], about which opinions differ, ORG lost {b} of its {a} clients; {c} stayed loyal.
The museum, famous for its café, [deaccessioned|sold off|auctioned] {b} of {a} prints and now looks after {c}.
After the thieves made off with {b} of the {a} paintings, {c} still [hung|gathered dust|looked down] on the walls.
Fate [nibbled|gnawed|chipped] {b} away from WHO's {a}, and {c} was what was left to leave behind.
{a} went in, {b} leaked out, {c} [made it|got there|reached the other end].
Money burns a hole in WHO's pocket: {a} on payday, {b} blown by [Sunday|dinner time|the weekend], {c} to tide things over.
{b} down the drain, {c} in hand, and it all began with {a}, [such is life|easy come, easy go|as the saying goes].
WHO bit off {b} of the {a} chores and left {c} for [OTHER|tomorrow|the others].
The inspector [rejected|condemned|flagged] {b} out of a batch of {a}; the good ones numbered {c}.
{c} [bulbs|valves|fuses] passed the test, seeing that {b} of the {a} failed it.
Votes cast {a}, [spoiled|invalid|void] {b}, valid {c}.
The bill passed with {a} ayes to {b} noes, a majority of {c}.
Patients admitted {a}, discharged {b}, still [in the ward|in our care|under observation] {c}.
Enrolled {a}; dropped out {b}; [graduated|completed the course|finished] {c}, since everyone else got through.
Log entry: fuel {a} at departure, burned {b}, {c} [aboard|in the tanks|indicated] on landing.
Disk of {a} gigabytes, {b} [occupied|in use|full], {c} available.
Hotel: {a} rooms, {b} [let|occupied|booked], {c} vacant.
WHO set an alarm for {a} minutes. {b} have passed, so it will [ring|buzz|go off] in {c}.
The [strike|siege|journey] was to last {a} days and ended {b} days early, after {c}.
Tree planted {b} years ago, house built {a} years ago: the house is older by {c}.
The song climbed to {a} plays on Friday; on Thursday it had {b}. Friday's [lead|margin|advantage] was {c}.
OTHER jumped {b} UNIT and WHO {a}; WHO won the [contest|bet|medal] with {c} UNIT to spare.
WHO bought a [boat|painting|vineyard] for {b}, sold it for {a} and was {c} the richer.
The auction fetched {a}, the house kept {b} as its [commission|fee|cut], and the seller got {c}.
An [uncle|employer|insurer] paid {b} towards the {a} WHO needed for the course; WHO found the other {c} alone.
Rent swallows {b} of the {a} that WHO earns, and {c} must do for [everything else|food and fun|the rest of the month].
A pension of {a}, after [heating|rent|medicine] at {b}, stretches to {c} for all else.
The cook needs {a} grams of flour and the bag yields {b}; WHO is sent next door for the [lacking|other|missing] {c}.
A puzzle of {a} pieces, {b} in place, {c} [in the box|scattered on the rug|waiting].
Ticket stubs [show|prove|confirm] {b} people came; with {a} tickets sold, {c} stayed away.
`;
