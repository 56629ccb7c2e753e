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
The [pass|col|saddle] tops out at {a} metres, and the valley floor on the far side lies at {b}, so the [road|mule track|railway] has to shed {c} metres on the way down.
[Lake|Loch|Reservoir] level this morning: {b}. Spillway crest: {a}. Freeboard: {c}.
The reservoir is sitting {c} below its full supply level of {a}, at {b}, [the water board says|according to the gauge|after a dry spring].
On 14 March, the second of 3 [inspections|audits|surveys], the well stood at {b}; it had stood at {a} the time before, so the water table had sunk by {c}.
Unless another {c} [falls|comes down] before the end of the month, the {b} measured so far will leave this [region|valley|county] under its usual rainfall of {a}.
Basecamp, at {b}, is still {c} beneath the [summit|peak|true top], which was resurveyed in 1998 at {a}.
The cable car starts at {b} and lets you out at {a}; your [ears|stomach|knees] will notice the {c} of height gained in between.
A [submarine|probe|whale] at a depth of {a} that climbs to {b} has risen {c}.
The lead line went down {a} here last year and only {b} now, which means {c} of [silt|mud|sand] has settled in the [harbour|channel|basin].
At the lock the barge came in at {a} above datum and left at {b}, having been lowered {c}.
The mainland coast is {a} long, of which {c} is [cliff|rock|built over] and the other {b} is [beach|sand|dune].
The [river|canal|border] runs for {a}; {c} of that lies in our country, and the neighbours have the remaining {b}.
Daytime highs reached {a} and nights did not fall below {b}, a daily range of {c} that is [typical of deserts|normal for 2 weeks in May|hard on the orchards].
{c} cooler than yesterday: today's [maximum|afternoon reading|peak] was {b} where it had been {a}.
If the freezer alarm goes off at {a} and the display says {b}, there are {c} degrees of [leeway|headroom|grace] left.
The alloy melts at {a}; the additive brings the melting point down to {b}, [that is|in other words|i.e.] {c} lower.
Set the thermostat back from {a} to {b} at night, the leaflet advises, since those {c} degrees [save a good deal|cost 0 comfort|will not be missed].
The reactor coolant enters at {b} and leaves at {a}, picking up {c} on its way through the [core|2 loops|bundle].
"It was {a} in the sun!" "And in the shade?" "{b}. A full {c} less, so that is where I [sat|slept|stayed]."
WHO is {a}. OTHER, younger by {c}, will blow out {b} candles [on Sunday|at the party|this year].
{b} is WHO's age, and OTHER, [her aunt|his godfather|the neighbour], has reached {a}: she was {c} years in the world before WHO.
The bride was {c} years younger than the groom, {b} to his {a}, and the [whole village|priest|parish register] remarked on it.
[Widowed|Retired|Knighted] at {b}, WHO died at {a}, which gave her {c} years of [quiet|gardening|letter writing].
The vicar came to the parish at the age of {b} and left it at {a} after {c} years of [sermons|funerals|patience].
To qualify one must be {a}. WHO, being {b}, has {c} more years to [wait|be patient|practise].
The lime tree was planted when the oak was {c} years old; [today|by the rings|according to the forester] the lime is {b} and the oak {a}.
The king who came to the throne in {b} and died in {a} had worn the crown for {c} years, [longer than any of his 4 brothers|to general relief|though he never liked it].
Begun in {b} and consecrated in {a}: the [cathedral|abbey|mosque] was {c} years in the building.
It was in {a} that the comet came back; astronomers had last seen it {c} years earlier, in {b}.
By {a} the treaty, signed in {b}, had been in force for {c} years.
ORG was [founded|incorporated|set up] in {b} and celebrated its {c} years of existence in {a} with 5 barrels of beer.
The [deadline|closing date|exam] is on day {a} of the project, and this is day {b}: {c} days to go, people.
The parole board let WHO out after {b} months of a sentence of {a}, sparing him {c}.
Of the {a} days granted on the visa, WHO has spent {b} in the country and may [stay|remain|linger] {c} longer.
The warranty covers {a} months; yours has {c} to run because you bought the [dryer|drill|phone] {b} months ago.
The parking ticket was valid for {a} minutes, WHO came back after {b}, and a stranger got the use of the [other|unused|leftover] {c}.
Flight time is normally {a}. With the jet stream behind it the plane did it in {b} and [landed|touched down|was on the ground] {c} early.
WHO swam the lake in {b} minutes, {c} faster than OTHER, who needed {a} and [a hot drink|3 rests|a towel].
The winner crossed the line after {b} seconds; the last of 8 starters, timed at {a}, was {c} adrift.
It took the plumber {a} minutes, of which {c} went on [finding the stopcock|telling jokes|looking for parking] and {b} on the repair.
Film without cuts: {a} minutes. Version shown on television: {b}. What the censor took: {c}.
A dose of {a} was [prescribed|intended|charted]; the pump stopped {c} early, having delivered {b}.
The daily maximum is {a} milligrams. Having taken {b} since midnight, the patient [may have|can be given|should not exceed] {c} more today.
From the vial of {a} draw up {b}, and [discard|throw away|dispose of] the residual {c}.
Taper: last week {a}, this week {c} less, i.e. {b}, then [review|phone the clinic|see Dr Meier on the 9th].
Blood sugar fell to {b} on the new [tablets|diet|insulin], {c} under the {a} at which she was admitted.
The trial randomised {a} patients in 12 centres. {b} completed it; {c} were [lost to follow-up|withdrawn|missing at the last visit].
At {a}, his pressure is {c} over the [limit|threshold|upper bound] of {b} which the guideline gives for people past sixty.
Ward 7 has {a} beds. As {c} are empty, there must be {b} [patients|people] in it.
The infant weighed {a} at the six-week check and {b} at birth, so {c} had been [put on|gained|added].
The blood bank ran out {c} short of the {a} bags needed, having [collected|received|thawed] only {b}.
In the runoff the mayor received {a} votes, {c} more than the {b} that went to [her rival|the baker|the newcomer].
The amendment failed: needing {a}, it got {b}, and the {c} [who stayed at home|absent members|undecided ones] could have saved it.
{b} ballots for the challenger. The incumbent survived with {a}, a cushion of {c}.
The register lists {a} voters; {c} of them [never showed up|stayed in bed|boycotted the poll], for the officers counted {b} ballot papers.
Turnout was {b}, down {c} on the {a} recorded 4 years ago.
A majority takes {a} seats, and the [liberals|greens|farmers] won {b}. They must find {c} more among their [friends|partners|enemies].
Having led by {c} at the half with {a} on the board to their opponents' {b}, the [bears|hawks|miners] nevertheless lost the game.
[United|Rovers|The Wanderers] trail the leaders by {c}: they have {b} points, the leaders {a}.
{a} runs to win, {b} made, {c} wanted, and only 2 wickets in hand.
WHO threw the javelin {b}, missing the qualifying mark of {a} by {c}.
OTHER has {b} goals this season; WHO, way ahead with {a}, could [sit out|be ill for|skip] a few weeks and never feel it, the gap being {c}.
She cleared {a}, which beats the [club|school|national] record of {b} by {c}.
In the decathlon WHO lay on {b} after 9 events. A rival was on {a}, so WHO began the last one {c} behind.
How far back is the second-placed car? With {a} laps to the winner's name and {b} to its own, it is {c} [laps|rounds] down.
The [striker|goalkeeper|captain] played {b} of {a} matches; injuries [kept her out of|cost her|accounted for] the other {c}.
The grandmaster's rating slipped {c} points in the 11-round event, and he went home a {b} player after arriving as a {a} one.
In Elo terms the [machine|favourite|Norwegian], at {a}, stands {c} above the human, who is rated {b}.
Par for the course is {a}. WHO went round in {b}, that is {c} under.
The boxer has to [sweat off|lose|drop] {c} by Friday: he weighs {a}, and the limit is {b}.
Truck on the weighbridge, in: {a}. Truck on the weighbridge, out: {b}. [Unloaded|Left on site|Delivered]: {c}.
Airline allowance {b}, your suitcase {a}: please take out {c} or [pay|repack|see the supervisor].
A newborn foal weighs {c} less than the {a} of the yearling, that is {b}.
The crucible with the sample read {a}; after 2 hours at red heat it read {b}; loss on ignition, {c}.
The [astronaut|climber|miner] carries {a} outbound and {b} on the return, lighter by the {c} of food he has eaten.
Bank statement, 31 May. Brought forward: {a}. Direct debits: {b}. Carried forward: {c}.
A direct debit of {b} hit the account on the 3rd; by then it contained just {a}, and {c} had to last until [payday|the pension came|the end of the month].
"Your available balance is {c}," said the [machine|app|teller], "because {b} of the {a} is on hold for a pending payment."
The cheque for {b} has cleared. I see {c} in the account, [dear|sir|Mother], where there was {a} yesterday.
ORG moved {b} from the current account to savings, which left the former, at {a} until then, with {c}.
The deposit box contained {a} when the manager locked it and {b} when the heirs opened it; nobody could account for {c}.
The till ought to have {a} in it. It has {b}. We are {c} short, and [someone will pay|I want names|the 2 of you were on duty].
Count on the shelf {b}, count in the system {a}, [unexplained|adjust by|write-off proposed] {c}.
Article 40, bin 7: free to promise {c}, allocated {b}, on hand {a}.
Reorder when stock falls to {b}. At {a} today, we can [sell|ship|use] another {c} before that point.
The warehouse was built for {a} pallets; {c} bays [gape empty|are vacant|echo] since there are {b} pallets in it.
The pharmacist had {a} packs of the vaccine. By the 5th day {b} had been administered, and the expiry date claimed the last {c}.
Backordered: {c}. We were asked for {a} and could pick {b}.
The mortgage rate, {a}, sits {c} percentage points above the central bank's {b}.
The yield on the ten-year bond is {a}; that of the 2-year note is {b}; the curve is upward sloping by {c}.
Inflation undershot the [target|goal] of {a} by {c}, [printing|running] at {b}.
At {b} percent, our churn is {c} points better than the [industry's|sector's|competition's] {a}.
The lender cut its rate by {b} to {c}; [savers|depositors|pensioners] had been getting {a}.
The fund returned {a} before costs. After costs its holders saw {c}, the [manager|adviser|platform] having helped itself to {b}.
ORG's share of the market narrowed to {b}, [a retreat|a slide|a loss] of {c} from the {a} it had held.
The gross margin was {a} and the operating margin {b}; {c} went on [overheads|running the place|salaries and rent].
Nominal growth came in at {a}, but {b} of this was [just prices|inflation|the deflator], so in real terms it was {c}.
Approval of the premier is at {b}, {c} lower than at the start of her second term, when {a} [liked her|backed her|approved].
The battery had {a} in it when WHO left home. The hills ate {b}, and {c} flickered on the dash at the [charger|hotel|border].
The solar roof produced {a} in July. The household used {b} of it and fed {c} into the grid.
Output at the terminals is {b}, although the turbine delivers {a} to the shaft; {c} is lost as [heat|noise and heat|friction].
Peak demand, {a}, outran generation, {b}, so {c} of load was [shed|cut off|blacked out].
A new bulb draws {c} less: {b} instead of the {a} of the old one.
The village burns {a} units of power a day, of which its [mill|2 wind turbines|dam] covers {b} and the mainland cable {c}.
The hay barn took in {a} bales in August; {c} lasted until the first grass, {b} having been fed.
Of the {a} hectares, the farmer put {b} under [wheat|barley|rape] and left {c} fallow.
Frost killed so many of the vines that, with {a} planted and {c} alive, {b} must be [grubbed up|replaced|burnt].
The ewe flock is {c} fewer than the {a} wintered 2 years ago; {b} now [graze|wear our mark|come to the gate].
The yield per acre was {b}, below the ten-year average of {a} by {c}, owing to [rust|hail|thin soil].
{c} hens are [broody|moulting|off lay] today, as the {a} birds gave {b} eggs between them, one from each of the rest.
The combine's hopper was filled to {a} and [emptied|augered out|discharged] down to {b}, putting {c} on the trailer.
Milk delivered {a}, butterfat and skim returned {b}, [retained by the dairy|kept|used for cheese] {c}.
Before the toll {a} cars crossed the bridge between 7 and 9 in the morning; since then it has been {c} fewer, or {b}.
The camera clocked WHO at {a} in a zone of {b}: too fast by {c}.
Braking took the train from {a} to {b}, a loss of speed of {c} over 300 metres.
With the bypass open, {b} lorries a day thunder past the school where {a} did before, and the {c} others [are gone|are out of sight|trouble someone else].
Spaces in the car park: {a}. Sign at the entrance: {c} free. So {b} [are occupied|cars are inside].
The ring road takes {a} minutes and the tunnel gets you there in {b}; anyone paying the toll buys {c} minutes.
The [tram|ferry|night bus] carried {b} on Sunday, {c} passengers fewer than the {a} of Saturday.
Full marks were {a}. WHO dropped {c} on the [essay|proof|oral part] and came home with {b}.
The pass mark is {a}, you scored {b}, and, I regret to say, {c} is too much to [overlook|round up|forgive].
Her mock result of {b} was {c} lower than the {a} she was given in June.
Question 12: a candidate answers {a} items, {b} of them wrongly. How many did she get right? {c}.
The class average rose {c} after the tutor came: it had been {b} and is {a}.
{a} sat the bar examination. {c} are lawyers now. The rest, {b} in number, [try again in spring|went into business|blame the examiners].
Gross: {a}; Tare: {b}; Net: {c}
Line 1, total wages: {a}. Line 2, exempt: {b}. Line 3, line 1 less line 2: {c}.
list {a} / off {b} / you pay {c}
- Granted: {a} - Claimed: {b} - Unclaimed: {c}
Capacity: {a}. Load: {b}. Reserve: {c}.
Estimate {b}. Final invoice {a}. Overrun {c}. [Explain|Please comment|See appendix 2].
WIP in {a}; scrapped {b}; [good units|passed to packing|accepted] {c}.
quota={a} used={b} free={c}
Vacancies: {c}. Filled: {b}. [Authorised|Approved|Funded]: {a}.
Receipt: subtotal {a}, loyalty points redeemed {b}, to pay {c}.
Winter sale: the [tent|kettle|rug] was {a} until last night, and whoever comes before the 10th takes it home for {b}, which is {c} cheaper.
Haggling brought the carpet dealer down by {c}. He had opened at {a}; they shook hands on {b}.
Students pay {b}, everybody else {a}. Showing your card is thus worth {c}.
The jacket would have cost {a}, but one [button|sleeve|cuff] was loose, and WHO got {b} knocked off and paid {c}.
Buy online for {b} or in the shop for {a}; the [smile|chat|coffee] over the counter is going to cost you {c}.
Between the asking price, {a}, and what the buyers offered, {b}, there yawned a gulf of {c}.
Instead of {a}, members of 2 years' standing are billed {c}, a favour worth {b}.
The trader bought at {b} and got out at {a}, pocketing {c} on each [share|contract|barrel].
After going ex-dividend the stock opened at {c}; it had closed at {a} and the payout was {b}.
On Monday an ounce fetched {a}. By Thursday the [metal|market|bulls] had given back {c}, and it changed hands at {b}.
Nominal width {a}; part measures {b}; undersize by {c}, [reject|rework|scrap].
The drawing allows at most {a}. At {b} the [bearing|gasket|flange] is inside the limit with {c} to spare.
The upper tolerance limit is {a} and the lower {b}, so the band is {c} wide.
A door {b} wide in a frame of {a} leaves {c} for the [hinges|draught|paint].
The [sofa|piano|wardrobe] is {a} long and the alcove {b}; it won't go, being {c} too long.
The low bridge offers {a} of headroom. A van {b} high slips under it with {c} above its roof.
The tyres were new with {a} of tread. They're at {b} today: {c} has been left on the [motorway|roads of 6 countries|tarmac].
[Plan|Budget] {a}, actual {b}, under plan by {c}; [cause: hiring freeze|cause: mild winter|no action].
The department spent {c} less than it was allowed, {b} out of {a}, and was punished with a smaller budget.
Had the contractor kept to {b}, we should have been {c} better off than we are with his {a}.
The council set aside {a} for snow clearing, and thanks to a green winter {c} of that was never touched; the ploughs got by on {b}.
Actual sales, {b}, lagged the plan of {a}. The variance, {c}, is [adverse|unfavourable|flagged red].
The parade cost {a} where {b} had been voted, so the treasurer went back to the members for {c}.
Through 9 months, {b} had been committed of an appropriation of {a}; the [committee|agency|ministry] asks to roll over the uncommitted {c}.
We forecast {b} visitors; {a} turned up. So we were {c} too [timid|pessimistic|cautious].
Taxable pay was {a}, and after the taxman had been there {c} of it was [left|WHO's to keep|still WHO's], {b} being his portion.
Since the tax assessed, {b}, is less than the {a} paid in advance, a refund of {c} is on its way.
VAT of {b} is hidden in the shelf price of {a}; the trader's own part is {c}.
Personal allowance {b}; income {a}; the part on which tax is charged {c}, in the 20 percent band.
The estate agent keeps a commission of {b}. Selling at {a} therefore puts {c} into the vendor's hands.
What the gallery sold for {a} brought the painter {c}; {b} stayed with the [gallery|dealer|house], as agreed in clause 6.
The platform charged {a} for the ride and passed {c} on to the driver, so its [take|cut|fee] was {b}.
Collected on WHO's behalf: {a}. Our fee: {b}. Cheque enclosed: {c}.
The agent's share is {b}, and the singer, who filled the hall for {a}, walks off with {c}.
Annual depreciation took {b} off the press, which had been valued at {a} in January, and the December value was {c}.
The residual value is {c}, assuming the [ship|server|crane] loses {b} of its original {a}.
Cost at acquisition was {a}. As the carrying amount is {c}, the depreciation to date has to be {b}.
Health insurance, pension and union dues eat {b} of WHO's monthly {a}; {c} arrives in the bank.
WHO's employer withheld {b}, and so the {a} agreed at the interview turned out to be {c} on the [first|actual|real] pay day.
"I thought I would be paid {a}." "You are, minus {b} for the [uniform|advance|canteen]." "So, {c}. Charming."
Take-home pay came to {c}, the gap of {b} to the gross {a} being [tax|levies|insurance].
{a} people had accepted the invitation; on the night {c} did, in fact, come, and {b} name badges were left on the table.
Attendance at the second concert, {b}, was {c} down on the premiere's {a}.
The roll has {a} names. Present: {b}. [Truants|Absentees|Unaccounted for]: {c}.
{c} more people watched the final than the semi-final: {a} against {b}.
The theatre lost {b} subscribers over the scandal. It had boasted {a} and could count on {c} the season after.
The flask contained {a} of solution at 09:15 and {b} at 16:00; {c} had [evaporated|boiled off|escaped].
Subtracting a background of {b} counts, the [detector|scintillator|tube] registered {c} true events among {a} raw ones.
The pH meter gave {a} before the acid and {b} after it, lower by {c}.
The star shone at {b} units at its faintest and {a} at its brightest, a swing of {c} over 17 days.
The lab [weighed in|sealed up|supplied] {a} of the isotope, and {c} is there today: {b} has decayed.
The theory predicts {a}; the experiment found {b}; a [discrepancy|deficit|puzzle] of {c} awaits its physicist.
Of {a} eggs laid by the turtles on 6 beaches, {c} hatched. [Crabs|Gulls|Foxes] had {b}.
The glacier's tongue has retreated {c}, from kilometre {a} to kilometre {b} on the old [map|survey|trail].
The molecule weighs {a}; take off {b} for the oxygen and the [metal|sulphur|carbon] in it weighs {c}.
Compression turned a file of {a} into one of {b}, [saving|gaining|freeing] {c} of disk.
WHO deleted {b} photos from the phone, bringing the {a} in the gallery down to {c}, almost all of them of the [cat|baby|dog].
The installer needs {a} of free space but found {b}; please clear {c} and run it again.
Of the {a} tests in the suite, {b} are green. Fix the {c} red ones before [Friday|you merge|release 3].
Latency dropped by {c} once the cache was on: the {a} of version 2 became {b}.
The server may open {a} connections, and the pool has handed out {b}, so at most {c} requests can [connect|be accepted|get one] now.
The crawler fetched {b} pages of the {a} in the sitemap, skipping the {c} [marked private|behind a login|with errors].
ORG sold {b} phones in the quarter, [second|runner-up] to its rival with {a}, which is {c} more than ORG managed.
The two market leaders hold {a} of the trade together; as the bigger one alone has {b}, its [competitor|shadow|pursuer] has {c}.
The ship left with {a} containers. In the gale {b} went overboard, and at the quay the crane unloaded {c}.
Bill of lading: {a} sacks. Tally at discharge: {b}. [Claim for|Short-landed|Missing]: {c}.
Draught on arrival {a}, after discharging {b}, the hull having come up by {c}.
At Port Said {b} tonnes of the {a} in the hold were landed; she sailed on, after 2 days, with {c}.
Every parcel in the van but {b} has been delivered. It started with {a}, so {c} doors have been [knocked on|rung at|visited].
Freight up to {b} travels free; yours comes to {a}, hence a surcharge on {c}.
Shipped {c} fewer than ordered: {b}, not {a}.
The jury found damages of {a}, reduced by {b} because the claimant [was not belted in|had been texting|ignored 2 warnings], and so awarded {c}.
Of the {a} counts in the indictment, {c} fell away before trial, leaving the accused to answer {b}.
The tenant deposited {a} and, cleaning and [a broken pane|new locks|paint] having swallowed {b}, got {c} back.
The fine is {a}; if paid within 14 days you may deduct {b}, and {c} settles the matter.
[Bail|The bond] was set at {a}. The family scraped together {b}. For want of {c}, WHO stayed in the cell.
Under section 9 the heir's portion shall be {c}, that is the sum of {a} diminished by gifts in the testator's lifetime of {b}.
The claim is for {a}. The defendant admits {b} and disputes the balance of {c}.
The fuel gauge showed {a} at the last pump and {b} at the frontier, so the engine drank {c} on the way.
The glider pilot dumped {b} of water ballast; of the {a} taken on, {c} was in the wings at landing.
The boiler room has {c} of heating oil. It was topped up to {a} on 1 October, and we've used {b} since.
After the [sluice|valve|gate] had been open for 3 hours the pond was down {b}, at {c} rather than the usual {a}.
The flood peaked at {b}, stopping {c} short of the top of the dyke, which is {a}.
The river must rise another {c} to touch the mark of {a} cut in 1784, for it is at {b} now.
When {c} are sitting and the hall holds {a}, then {b} chairs are [empty|unclaimed|still stacked].
The novelist wrote {a} pages, her editor struck out {b}, and {c} were [printed|bound|published].
How much longer is the unabridged version? It runs to {a} pages; the abridged one to {b}; so {c}.
WHO wanted {a} words by midnight, had {b} at eleven, and produced the last {c} on 4 cups of coffee.
The translation is {c} lines shorter than the original, with {b} where the poet needed {a}.
The orchestra is {c} players under strength; the score calls for {a}, and {b} are on the stage.
"{a} for the lot!" "I have {b}." "Then go and find {c}, and don't come back without it."
Dear customer, you paid {a} against an invoice for {b}. We will credit the {c} paid in excess to your [next bill|account|card].
If you started with {a} and you can show me {c}, where are the {b} that I [trusted you with|am missing|gave you as well]?
Please pour off {b}, no more, until the [beaker|jug|pan] that is now at {a} shows {c}.
Never let the cash box go under {b}; since there's {a} in it, you can hand out up to {c}.
Subtract your age when you joined, {b}, from your age now, {a}, and you get the {c} years on which the pension is reckoned.
Suppose the toll were {c} lower: drivers who pay {a} would be paying {b}.
If {b} guests cancel, the caterer, who planned on {a}, cooks for {c}.
Unless {c} of you leave, the lift won't move, since {a} are in it and {b} is what it carries.
Even with the {b} that [rust|woodworm|the tide] had taken, {c} of the {a} posts were sound.
Not {a}, as the papers had it, but {b}: they were {c} too high.
No fewer than {b} of the {a} lighthouses are unmanned now, which leaves {c} keepers' posts.
Rather than the {a} they'd been promised, the islanders got {b} blankets. They wrote 3 letters about the absent {c}.
Nobody noticed that {c} of the spoons were gone until the butler, who expected {a}, counted {b}.
What began as a regiment of {a} came down from the mountains as {c}; {b} graves mark the road.
Whoever finishes the remaining {c} of the {a} crossword clues will do better than WHO, who gave up after {b}.
{b} of the stairs to the bell are stone. The tower has {a} in all, the wooden ones at the top being {c}.
The town counts {a} souls, {b} of them on the left bank; the right bank, then, is home to {c}.
Emigration exceeded immigration by {c}, with {a} leaving and {b} coming in, [the statistics office reports|in a single year|for the 6th year running].
The guidebook says {a} steps, but after the landslide {b} are buried and you only climb {c}.
WHO planned to visit {a} countries before turning 40 and has ticked off {b}, so the [globe|list|map] still has {c} pins missing.
{c} is the difference in height between the taller twin, {a}, and the shorter, {b}.
My well is {b} deep, my neighbour's {a}. He had to dig {c} deeper than I did, [poor man|and hit rock|for the same water].
The shadow measured {a} at breakfast and {b} at eleven: in the meantime {c} of it had crept back to the [pole|wall|sundial].
The rabbit hutch is {b} long, less than the {a} that the vet recommends by {c}.
From a cask of {a} the angels took {b}, as distillers say, and {c} went into bottles.
The dough weighed {a} and the loaf {b}, {c} lighter for its hour in the oven.
The coffee lost {c} in roasting, {a} of green beans making {b} of brown.
Peel and stones weigh {b}. Of the {a} of fruit bought at the market {c} ends up in the jam.
The spool had {a} of thread; WHO sewed on 11 buttons and it has {c}, so they took {b}.
The paint tin covers {a} of wall. The kitchen needs {b}, and what's in the tin afterwards would do for a further {c}.
The scarf is already {b} long, yet OTHER is tall and wants {a}, so the needles must click on for {c}.
The piggy bank gave up {a}; OTHER claimed {b} for the [bike|guitar|drum kit], and {c} went back through the slot.
Tips on Saturday came to {a}, on Tuesday to {b}, so the weekend was worth {c} more.
It's a long way to {a} followers when you've {b}, sighed WHO; {c} strangers had yet to be charmed.
An hour before the polls closed, {b} signatures were in. Required: {a}. Lacking: {c}.
The [museum|zoo|abbey] welcomed {a} visitors this summer, surpassing last summer's {b} by {c} in spite of 20 days of rain.
The volcano blew {b} off its own height: once {a}, it is {c} now.
A dive to {a} is beyond the watch, which is rated to {b}; it would be {c} too deep.
The tunnel will be {a} long. Working from the north, the miners have done {b}, and daylight is {c} away.
The plank overhangs the bench by {c}, being {a} long on a bench of {b}.
The expedition used {b} of its {a} tins of food by day 30, and the cook locked up the other {c}.
The satellite was lowered from an orbit at {a} to one at {b}, giving up {c} of altitude to [see better|burn up sooner|dodge debris].
A mule can bear {a}. Ours has {b} on its back, so put no more than {c} on top.
The scale under the beehive went from {b} to {a} when the lime trees flowered: {c} of honey, all in 8 days.
The bakery's oven bill is {a} by day, and {b} by night, when power is cheap: the baker who gets up early earns {c}.
The deductible being {b}, a hail claim of {a} was met to the tune of {c}.
The insurer put the car's worth at {a} before the crash and {c} as a wreck, and paid out {b}.
ORG's net interest margin narrowed {b} basis points to {c}; a year ago it was {a}.
Deferred revenue declined from {a} at the start of fiscal 2019 to {b} at its end, as {c} was [earned|recognized|released].
Comparable costs, {b}, were {c} less than the prior year's {a}, which had included 53 weeks.
Selling expenses exceeded administrative expenses, {a} versus {b}, by {c}.
EBITDA of {a} less depreciation and amortization of {b} equals the EBIT of {c} [shown in note 4|reported above|in the table].
ORG received {a} for the division; its book value was {c} lower, at {b}, hence the gain.
Deposits outgrew loans: {a} against {b}. The excess, {c}, is parked in [treasury bills|reserves|short-dated paper].
At year end ORG had {c} in liquidity: a revolver of {a}, on which it had drawn {b}.
Amounts due within 12 months account for {b} of the lease liability of {a}; the non-current portion is {c}.
Comprehensive income, {c}, was lower than net income, {a}, owing to a translation loss of {b}.
The buyer withheld {b} from the {a} as security for 18 months and wired {c} at closing.
Treasury holds {c} of the shares, given that {a} have been issued and {b} are in the hands of the public.
Break-even lies at {b} units. Selling {a}, ORG enjoys a margin of safety of {c}.
Cash receipts trailed cash payments, {b} to {a}; the treasurer bridged the {c} with a loan of 90 days.
The dividend was trimmed to {b}, {c} a share below the {a} declared the previous spring.
Overtime hours fell by {c} in the 3rd quarter, and only {b} were paid for, compared to the {a} of the 2nd.
The charity raised {a} at the gala. The band, the wine and the hall cost {b}; the orphans saw {c}.
ORG's rival employs {b} engineers. ORG, outnumbering it by {c}, has {a}.
The [union|crew|staff] asked for {a}, management offered {b}, and the strike was about the {c} between.
The patent runs for {a} months, and with {c} of them left, the [inventor|drug|licence] has had protection for {b}.
The older of the 2 manuscripts has {b} leaves, {c} fewer than the younger, which has {a}.
The elephant drank {a} and the camel, astonishingly, {c} less than that, {b}.
The bell rings at {a} hertz; cracked, it rings {c} flat, at {b}.
Sound level in the hall {a}, behind the curtain {b}: the velvet swallows {c} decibels.
Two clocks were started together. When the good one had ticked off {a} seconds, the bad one, at {b}, was {c} slow.
Of the lecture's {a} slides WHO got through {b}; the audience, spared the final {c}, applauded.
Row 9 of the auditor's 40 pages: {c} overstated, the ledger carrying {a} for stock whose invoices add up to {b}.
`;
