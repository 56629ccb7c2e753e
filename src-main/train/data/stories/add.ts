/** Small stories of {a} + {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. */
export const ADD_STORIES = `
WHO had {a} THINGS and [bought|found|received|collected|won|picked up|was given|made] {b} more, so WHO now has {c}.
WHO [counted|saw|sold|made|read|painted] {a} THINGS on [Monday|Saturday|the first day] and {b} on [Tuesday|Sunday|the next day], {c} on both days.
The [team|school|choir|club|village] had {a} members; {b} [joined|signed up|were added|came in], making it {c}.
[Rent|Labour|Material|Insurance|Interest] came to {a} and [fuel|advertising|repairs|travel|tax] to {b}, [altogether|in sum|in total|combined] {c}.
After [growing|rising|climbing|going up] by {b} from {a}, [sales|output|the price|the stock|traffic|demand] [stands at|reached|came to|is now] {c}.
The [north|upper|old|inner] [office|plant|wing|field] has {a} THINGS, the other one {b}; the two have {c} [altogether|between them|in all].
[Sales|Costs|Orders|Deposits] of {a} in [March|spring|the first quarter] and of {b} in [April|summer|the second quarter] mean {c} for the two.
One [shop|barn|ship|class|house] has {a} THINGS and the other has {b}; [both together|the two of them|both] [have|hold|count] {c} THINGS.
WHO has {a} THINGS, OTHER has {b} THINGS, and [both|they] have {c} THINGS together.
[Home|Local|Regional] [sales|revenue] of {a} and [export|overseas|online] [sales|revenue] of {b} [make|bring in|are] {c} of [sales|revenue].
WHO is [saving|paying|driving|carrying] {a}, OTHER {b}, so the pair of them {c}.
Opening [stock|inventory|balance] was {a}; receipts during the [month|quarter|period] came to {b}, so closing stood at {c}.
The [combined|total|joint] bill reached {c}, made up of {a} for the [plumber|electrician|roofer] and {b} for [parts|materials|travel].
With {b} poured in on top of the {a} already in the [tank|vat|basin], the [gauge|dial|meter] now reads {c}.
[Net sales|Net revenues|Revenues] totaled {c}, comprising {b} from [services|subscriptions|licences] and {a} from [products|hardware|equipment].
Add {b} to {a} and [you get|you will find|out comes] {c}, [no tricks|simple as that|plainly].
If the addends are {a} and {b}, then [the sum|their sum|the resulting sum] [equals|must be|is exactly] {c}.
[What is|Tell me|Find] the sum when {b} [joins|is put with|is laid beside] {a}? {c}.
Goodwill [increased|grew|rose] to {c} at year-end, from {a} a year earlier, [reflecting|owing to|because of] {b} of [acquisitions|business combinations|purchase price allocations].
[Headcount|The workforce|Staffing] climbed from {b} to {c} after {a} [were hired|came on board|were recruited] over the [year|summer|quarter].
Total = {c}; [parts|pieces|components] {a}, {b}, [checked and signed|verified by hand|as per ledger].
How much did [Nora|Felix|Imani] spend, given {a} at the [bakery|butcher|pharmacy] and {b} at the [market|bookshop|florist]? {c}.
[Liabilities|Total liabilities|Obligations] of {a} and [stockholders' equity|owners' equity|partners' capital] of {b} balance [total assets|the asset side|assets] of {c}.
The [farmer|grower|orchardist] harvested {c} this season: {b} from the [lower field|river plot|south slope] plus {a} from the [hill|terraces|greenhouse].
Your [gross pay|pay before tax|earnings] this period: {c}, that is {a} basic and {b} [overtime|bonus|commission].
A [cyclist|hiker|rider] covered {a} before [lunch|noon|the ferry] and another {b} afterwards, [finishing the day on|racking up|logging] {c}.
Subscribers at [period end|quarter end|year end] numbered {c}, [reflecting|being|after] {b} net additions to a [base|starting count|prior count] of {a}.
[Mix|Stir|Combine] {a} of flour with {b} of [sugar|oats|cornmeal] and the [bowl|scale|hopper] shows {c}.
Temperatures [rose|warmed|went up] by {b} overnight from {a}, and the [thermometer|station|sensor] [recorded|showed|logged] {c} at dawn.
[Revenue|Net sales|Turnover] must have been {c}, because cost of goods sold was {a} and gross profit [was|stood at|came to] {b}.
[Deferred revenue|Unearned income|Contract liabilities] rose {b} from the {a} [previously reported|at the prior close|last year], [ending at|to stand at|finishing at] {c}.
To [reach|get to|arrive at] {c}, start with {a} and [go up|move forward|step up] {b}.
A number that is {b} [more|greater|larger] than {a} [must be|is|has to be] {c}.
{c} is {a} [more|higher|greater] than {b}, [said the tutor|as the table shows|and that settles it].
[Voters|Delegates|Members] cast {a} ballots by [mail|post|proxy] and {b} in person, for a [turnout|tally|count] of {c}.
The [principal|amount borrowed|sum lent] was {a}; once interest of {b} [accrued|was charged|was tacked on], the [borrower|tenant|firm] owed {c}.
[Backlog|The order book|Unfilled orders] ended at {c} as [new bookings|fresh orders|contract wins] of {b} were added to the {a} [carried over|brought forward|on hand].
Take {a}, throw in {b}, and [bingo|there you go|hey presto], that's {c} [all told|altogether|in the bag].
[City|Council|Harbour] population hits {c} after annexation adds {b} to {a} [residents|inhabitants|locals].
We drew {a} from the [revolver|credit line|facility] and {b} from the [term loan|bond issue|mortgage], [bringing|taking|pushing] debt to {c}.
[Selling|Marketing|Distribution] expense of {b} together with [administrative|research|general] expense of {a} accounts for [operating expenses|overheads|opex] of {c}.
In goes {b}, on top of {a}; [the till|the cash box|the safe] then [holds|contains|has] {c}.
The [recipe|sauce|stew] needs {c} of liquid, so [use|measure|pour] {a} of stock and {b} of [wine|water|cream].
Suppose the [kiln|boiler|furnace] uses {a} by day and {b} by night; [consumption|usage|demand] is then {c}.
[Shares outstanding|Common shares in issue|The share count] increased to {c}, as {a} were [issued|granted|sold] beyond the [existing|earlier|original] {b}.
Patients received {a} of the [drug|serum|antibiotic] initially and a further {b} [later|that evening|next morning], a [cumulative|total|full] dose of {c}.
Q: One [pipe|cable|beam] measures {b}, another {a}. What is the [length|span] end to end? A: {c}.
[Proved reserves|Recoverable reserves|Reserves] were revised to {c}, with [extensions|discoveries|new wells] contributing {a} over the {b} [booked|reported|certified] before.
Cash at the [beginning|start|outset] of the year, {a}; net increase in cash, {b}; cash at the [end|close|finish], {c}.
The [airline|carrier|charter operator] flew {a} on [domestic|short-haul] routes and {b} on [international|long-haul] routes, {c} across its network.
Our [grand total|overall figure|final sum] of {c} reflects {b} in [labour|wages|fees] as well as {a} in [supplies|freight|tooling].
[Deposit|Pay in|Bank] another {b} and your {a} [becomes|turns into|will grow to] {c}.
[Raised|Lifted|Bumped up] by {b}, the old [limit|quota|ceiling] of {a} is now {c}.
Comprehensive income came to {c}, as [other comprehensive income|currency translation gains|hedging gains] of {b} [supplemented|came atop|augmented] net income of {a}.
A [library|museum|archive] with {a} in its collection was [donated|bequeathed|handed] {b} more and now [catalogues|lists|keeps] {c}.
[Claims paid|Settled claims|Paid losses] were {a} and [reserves|outstanding claims|unpaid claims] were {b}, so incurred losses [ran to|stood at|reached] {c}.
After [markup|delivery|handling] of {b}, an item that [cost|was bought for|was priced at] {a} [sells|goes|retails] for {c}.
The [customer|shopper|buyer] hands over {c}, of which {b} is [tax|duty|levy] and {a} the net price.
There would be {c} if someone [piled|stacked|heaped] {b} onto the {a} [here|below|underneath].
The enterprise value of {c} [consists of|is built from|breaks down into] equity worth {a} and net debt of {b} at the [valuation|closing|reporting] date.
[Striker|Captain|Veteran] adds {b} to {a} career [points|goals|runs], moves to {c}.
Had {a} been [followed|joined|increased] by {b}, the [counter|odometer|clock] would have [shown|displayed|read] {c}.
[Dissolve|Put|Drop] {a} of salt into {b} of water; the [solution|brine|mixture] will weigh {c}.
Allowance for [loan losses|credit losses|doubtful accounts] reached {c} by adding a provision of {b} to the {a} [opening balance|brought forward|already set aside].
Of the {c} [collected|raised|gathered], {a} came from [donors|sponsors|patrons] and {b} from [ticket sales|raffles|grants].
[Between|Split between] {a} in [checking|current accounts] and {b} in savings, [the couple|my aunt|the club] has {c}.
The [dam|reservoir|lake] held {a} before the [storm|thaw|monsoon], which brought {b}, so it [holds|stores|contains] {c} today.
Let x be {a} and y be {b}; x plus y [equals|works out as|evaluates to] {c}, [quite clearly|by addition|as required].
Total assets {c}, thereof [current|liquid|short-term] {a} and [non-current|fixed|long-term] {b}.
{c}: that is what {b} and {a} [make|amount to|come to] when [put together|pooled|lumped together].
Premiums written of {a} in [motor|marine|health] and {b} in [home|travel|life] lines [gave|left|handed] the insurer {c} overall.
Counting {b} [unregistered|late|walk-in] guests besides the {a} [expected|invited|booked], we [fed|seated|served] {c}.
The [mine|quarry|pit] [produced|yielded|extracted] {c} over the year, {a} before the rains and {b} [after them|afterwards|later on].
[EBITDA|Adjusted earnings] was {c}, obtained by adding back [depreciation|amortisation|depletion] of {b} to [operating income|EBIT|operating profit] of {a}.
Pension plan [contributions|payments|inflows] of {b} took plan assets from {a} [up to|all the way to|straight to] {c}.
[Enter|Type|Key] {a}, press plus, enter {b}, and the [display|screen|calculator] [says|shows|reads] {c}.
Column A holds {a}, column B holds {b}, and the [SUM cell|total column|footer] [returns|gives|shows] {c}.
[Rainfall|Snowfall|Precipitation] of {b} this week [follows|succeeds|comes after] {a} last week, which makes {c} for the [fortnight|period|spell].
Tenants [part with|shell out|pay] {c} monthly, as the landlord [asks|wants|charges] {a} in rent and {b} for [utilities|upkeep|parking].
We [shipped|dispatched|sent off] {b} by rail, {a} by [road|barge|air], and so moved {c}.
The [voltage|pressure|load] across the pair, {c}, is the sum of {a} on the [left|upper|primary] element and {b} on the [right|lower|secondary].
Increase {a} by {b} to [obtain|get|reach] {c}, [please|then write it down|then stop].
[Software|Cloud|Platform] seats went from {a} to {c} once the [new client|reseller|university] [signed for|ordered|activated] {b}.
You owe me {a} for [dinner|petrol|the concert] and {b} for the [taxi|drinks|parking], so call it {c}.
Retained earnings, [beginning|opening] {a}; net income {b}; retained earnings, [ending|closing] {c}; [no dividends|nothing distributed|no payouts].
{b} over and above {a} [comes to|means|makes] {c}, [no less|to be exact|by my count].
A [puppy|calf|lamb] that weighed {a} has [put on|gained] {b} and [tips the scales at|weighs] {c}.
Total [comprehensive cost|project cost|outlay] of {c} includes {b} of [contingency|financing|permits] beyond a base [estimate|budget|quote] of {a}.
Since {b} [migrants|newcomers|settlers] arrived to swell the {a} [natives|islanders|villagers], the [island|valley|town] has counted {c}.
[Debit|Charge|Post] {a} and {b} to the same account; its [debit balance|running total|balance] [becomes|will be|is] {c}.
The [first|earlier|opening] instalment was {a}, the [last|later|final] {b}; paid in full: {c}.
[Loans|Advances] to [households|consumers|retail customers] of {a} and to companies of {b} [comprise|form|make up] the bank's {c} book.
With {c} [on the clock|on the odometer|on the meter], the [van|taxi|lorry] has gone {b} since it was [serviced|inspected|bought] at {a}.
The reconciled figure is {c}: bank statement {a}, [plus|add] deposits in transit {b}, [agreed|ticked|signed off].
[Together with|Along with|Including] an extra {b}, the {a} [pledged|promised|committed] so far [makes|comes to|reaches] {c}.
Were you to [append|attach|tack on] {b} to {a}, you'd [end up with|have|be looking at] {c}.
She scored {a} in the [short|compulsory|opening] program and {b} in the [free|long|closing] one, [winning|placing|finishing] with {c}.
Property, plant and equipment [rose|increased] to {c}, [driven by|thanks to|on the back of] capital expenditure of {a} over the [prior|opening] {b}.
The [bridge|tower|mast] was {a} tall, then an [antenna|extension|spire] of {b} [lifted|raised|took] it to {c}.
[Current|Federal] tax expense of {a} and [deferred|state] tax expense of {b} resulted in a [provision|charge|tax line] of {c}.
[Uncle Joe|The widow|My neighbour] left {b} to his niece and {a} to his nephew, [giving away|bequeathing|parting with] {c}.
Whatever {a} and {b} [are|may stand for|measure], their [total|sum|aggregate] will [always|still|surely] be {c}.
Purchase consideration of {c} was [settled|satisfied|discharged] through {a} in cash and {b} in [stock|notes|shares].
Sum [required|sought|wanted]: {c}. Terms [given|supplied|listed]: {b} and {a}.
The [eastern|coastal|urban] region, at {b}, and the [western|inland|rural] region, at {a}, jointly [account for|represent|deliver] {c}.
[Fuel|Crew|Landing] costs rose by {a} against last year's {b}, [leaving them at|putting them at|carrying them to] {c}.
Kids, if the jar [has|holds] {a} and we [drop in|toss in|slip in] {b}, how full is it? {c}!
[Operating|Finance] lease obligations of {b}, when [aggregated|combined|taken together] with borrowings of {a}, [yield|produce|give] total indebtedness of {c}.
Noncontrolling interests of {b} plus parent equity of {a} [explain|support|underlie] the {c} [shown|presented|disclosed] as total equity.
[Start|Begin] at {a} on the number line, [hop|jump|walk] {b} to the right, [land|stop|end] on {c}.
The [parcel|crate|pallet] [weighs|comes in at] {c} gross, its [contents|goods] being {a} and the [packaging|wrapping|tare] {b}.
Accounts receivable of {a} [grew|swelled|expanded] when we [invoiced|billed|charged] clients {b}; the ledger [closes|finishes|ends] on {c}.
A {b} [hike|uplift|raise] on [wages|salaries|pay] of {a} [means|brings|implies] {c} going forward.
Segment AC [measures|has length|spans] {c} because B lies on it, with AB [equal to|being|of length] {a} and BC {b}.
Please [transfer|remit|wire] {c}, [covering|representing|being] the outstanding {a} and late fees of {b}.
{c} [were vaccinated|were treated|were screened], {b} of them at [clinics|pharmacies|hospitals] and the other {a} at [home|school|work].
The [charity|fund|appeal] is up {b} on {a}, [thus standing|and so sits|now resting] at {c}.
Merging a [fleet|portfolio|herd] of {a} with [a rival's|a partner's|another] {b} [created|produced|formed] one of {c}.
Unit sales [advanced|jumped|surged] {b} to {c}, [compared with|versus|against] {a} in the [year-ago|comparable|prior] period.
[Interest income|Net interest] {a}, [fee income|noninterest income|commissions] {b}, total income {c}, all as [audited|reported|restated].
My phone had {a} of [photos|music|data], then I [downloaded|copied|saved] {b} more; it is now [storing|keeping] {c}.
The [altitude|depth|elevation] figure {c} [follows from|results from|is due to] a climb of {b} starting at {a}.
Mum gave me {a}, Dad [chipped in|matched with|slipped me] {b}, so I'm [sitting on|up to|holding] {c}.
Intangibles were {a} and, [following|upon|with] capitalised [development|software|licence] costs of {b}, [closed|ended] at {c}.
Define the [total|whole|aggregate] T as P plus Q. With P at {b} and Q at {a}, T [equals|is|becomes] {c}.
[Hourly|Salaried] staff [number|total] {a} and [contractors|interns|seasonal workers] {b}, so badges were [printed|issued|ordered] for {c}.
From {a}, [traffic|attendance|readership] [has gained|picked up|grew by] {b}. It is {c} today.
The subtotal {a} and [shipping|gratuity|surcharge] {b} [bring|take|lift] your [order|basket|cheque] to {c}.
All in, the [wedding|renovation|holiday] set us back {c}, what with {b} for the [band|kitchen|flights] and {a} for [everything else|the rest].
[Asset retirement obligations|Warranty provisions|Restructuring reserves] opened at {a}, [accruals|accretion|additions] were {b}, and the closing liability was {c}.
[Reactor|Generator|Turbine] A delivers {b}, [its twin|its sister unit|the backup] delivers {a}, and the grid [receives|gets|takes] {c}.
A [sample|vial|flask] reading {a} was [spiked|enriched|topped up] with {b}, whereupon the [assay|instrument|probe] returned {c}.
A figure of {a}, when [augmented|supplemented|extended] by {b}, [gives|yields|totals] {c}.
Capital [employed|invested] of {c} can be traced to {a} of [members' funds|paid-in capital|shareholders' funds] and {b} of [borrowings|retained profit|debentures].
The hens laid {b}, the [ducks|geese|quails] {a}, and the [basket|cart|coop] was [carrying|filled with|stocked with] {c}.
[Dear all|Quick update|FYI], we have {a} confirmed and {b} [pending|tentative|on the wait list], so [plan|cater|prepare] for {c}.
Exports of {a} [coupled|combined|taken] with domestic deliveries of {b} [translated into|meant|resulted in] [shipments|volumes|sales] of {c}.
We need {c}: there is {a} on the shelf, and the [remaining|other|missing] {b} must be [bought|borrowed|ordered].
Charged with {b} [on top|in addition|as well], the battery that [stood at|was at|had] {a} [reached|hit|registered] {c}.
The [senate|assembly|council] budget of {a} was [topped up|supplemented|amended upward] by {b}, [for a final|yielding a] {c}.
[Dividends|Distributions] of {a} and [buybacks|share repurchases] of {b} mean {c} was [returned|paid out|handed back] to shareholders.
It takes {b} to [walk|drive|sail] there and {a} to come back, so the round trip [takes|needs|requires] {c}.
Gross [loans|receivables] were {c} before the allowance, since the [net|carrying] amount was {a} and the [allowance|impairment|reserve] {b}.
[Trees|Saplings|Vines] planted: {a} in spring, {b} in [autumn|winter]. Planted [altogether|so far|to date]: {c}.
The [numbers|quantities|values] {b} and {a}, [when summed|once summed|on summation], [produce|return|deliver] {c}.
[Revenue|Income] for the full year was {c}: {b} [fell|landed|came] in the final quarter and {a} before it.
The [thief|collector|dealer] had [stashed|hidden|hoarded] {a}, and [police|heirs|cleaners] found {b} more, so {c} [turned up|came to light|was recovered].
Our [debt|leverage|exposure] ballooned to {c} after [borrowing|raising|taking on] {b} when we already [owed|carried|had] {a}.
[Minority|Opposition] parties hold {b} seats, the [majority|governing] bloc {a}, and the [chamber|parliament|house] seats {c}.
Weigh {a} of [copper|zinc|nickel] and {b} of tin; [melted together|fused|alloyed] they [form|make|become] {c} of [alloy|metal].
[Inventory|Finished goods|Stock], ending: {c}. Inventory, beginning: {a}. Net additions: {b}, [as counted|per roll-forward|unaudited].
I [paid|spent|forked out] {a} up front and have since [put in|paid|added] {b}, which [makes|is] {c} so far.
The combined [area|acreage|footprint] is {c} because the [house|barn|depot] occupies {b} and the [yard|garden|car park] {a}.
What do I get by [adding|joining|summing] {a} [and|with] {b}? The [answer|result|reply] is {c}.
[Insurer|Lender|Retailer] books {b} from [renewals|branches|catalogues] and {a} online, a [record|best-ever|healthy] {c}.
[Non-GAAP|Adjusted|Underlying] net income of {c} adds back {b} of [stock compensation|one-off charges|impairment] to [GAAP|statutory|reported] net income of {a}.
The [swimmer|runner|rower] was timed at {a} for the outward leg, {b} for the [return|homeward] leg, and {c} [overall|in the event|in all].
You will [arrive at|land on|come to] {c} by [counting on|going up] {b} from {a}.
At {c}, the [estate|trust|endowment] is richer by {b} than the {a} it was [worth|valued at|left with] before.
Stockholders' equity was {c}, [consisting|made up] of {b} in retained earnings and {a} in [paid-in capital|common stock and surplus|contributed capital].
A total of {c} [barrels|bushels|gallons] left port: {a} on the [tanker|freighter|ferry] and {b} on the barge.
[Tally|Sum|Total] up {a} and {b}: the [grand total|bottom line|answer] reads {c}.
Enter {a}, press plus, enter {b}; the display [shows|reads|says] {c}.
[Cell|Row|Line] C holds {c}, which is A ({a}) plus B ({b}).
Whoever [counts on|goes on counting] {b} from {a} [arrives at|ends on|stops at] {c}.
To obtain {c}, [increase|raise|augment] {a} by {b}.
{a} with a further {b} [on top|thrown in|tacked on] [makes|comes to|is] {c}.
The two [amounts|figures|values], {a} and {b}, [jointly|together|combined] [equal|make up|form] {c}.
An [extra|additional] {b} lifted the [count|score|level] from {a} to {c}.
[Yesterday|Last night|On Monday] the [river|lake|tide] stood at {a}; it has since risen by {b} to {c}.
WHO is {a} years old and OTHER is {b} years [older|her senior|his senior]; OTHER is {c}.
WHO saved {a} in [spring|January|the first week] and {b} in [summer|February|the second]; the [jar|piggy bank|account] now holds {c}.
It took WHO {a} minutes to [cook|paint|shop] and {b} to [clean|dry|get home]. [All told|In total|Altogether] that was {c} minutes.
There are {c} [pupils|guests|players] here: {a} [boys|adults|regulars] and {b} [girls|children|newcomers].
[A|One] parcel weighs {a} kg, the other {b} kg, so the [scales|balance|courier] [show|shows|report] {c} kg for both.
The [thermometer|gauge|dial] read {a} at dawn, climbed {b} by noon and [stood|was|settled] at {c}.
First {a} [miles|km|metres] by [train|bus|boat], then {b} on foot: a journey of {c}.
With {a} UNIT of [sand|flour|cement] already in and {b} UNIT [poured|tipped|shovelled] after it, the [bin|mixer|sack] holds {c} UNIT.
WHO [bought|picked|found] {a} THINGS; OTHER [came along with|chipped in|brought] {b}. They [pooled|put together|shared] {c}.
The [bill|invoice|receipt] lists {a} for [parts|food|goods] and {b} for [labour|drinks|delivery], [due|payable|total] {c}.
[Before|Until] the [delivery|shipment] the shelf had {a} THINGS. {b} [arrived|came in]. [Stock|The count] is now {c}.
[Product|Hardware|Licence] revenue of {a} and [service|support|rental] revenue of {b} [brought|took|put] total revenue to {c}.
Total [assets|liabilities|debt] of {c} [consist|are made up|comprise] of {a} current and {b} [non-current|long-term].
[Opening|Beginning] balance {a}; [additions|charges|provisions] {b}; [closing|ending] balance {c}.
Capital [spending|outlays] of {a} and acquisitions of {b} [consumed|absorbed|required] {c} of cash.
We returned {c} to [owners|shareholders|stockholders], {a} through dividends and {b} through [buybacks|repurchases].
Headcount [rose|climbed|grew] by {b} to {c}, from {a} a year [ago|earlier|before].
Net sales [in|of] the [domestic|North American] segment were {a}, [abroad|elsewhere|internationally] {b}, [consolidated|in all|for the group] {c}.
{a} shares outstanding plus {b} [issued|granted|vested] during the year [gives|leaves|makes] {c} at year end.
[Salaries|Wages] {a} + [social security|pension costs|bonuses] {b} = staff costs {c}
"How many do we have?" "{a} [inside|here], {b} [outside|there]." "{c}, then."
x = {a}; y = {b}; [print|return|output] x + y -> {c}
[Merge|Join|Unite] a [pile|heap|group] of {a} with one of {b} and {c} [result|is the outcome].
The [longer|taller] one measures {c}: that is the [shorter|smaller], {a}, and {b} [more|besides|extra].
Having earned {a} [at first|to begin with] and {b} [later|afterwards], WHO [ended with|made|took home] {c}.
{c} [votes|tickets|signatures] were [cast|sold|gathered], {a} of them [in person|online|early] and the other {b} by [post|phone|mail].
[Sugar|Salt|Water] {a} g, [butter|oil|yeast] {b} g, weight of the [mix|dough|paste] {c} g.
Cash [grew|went up|increased] from {a} to {c} on [inflows|net receipts|free cash flow] of {b}.
The [price|fare|rent] of {a} was [hiked|put up|raised] by {b} and [is|became|now stands at] {c}.
From {a}, a [jump|gain|rise] of {b} [carried|took|brought] the [index|share|pound] to {c}.
[Interest|Fees] of {b} on top of the [principal|loan|capital] of {a} [means|makes] {c} to [repay|pay back|settle].`;
