/** Small stories of {a} + {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. One list, however long: its order means nothing. */
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
[Interest|Fees] of {b} on top of the [principal|loan|capital] of {a} [means|makes] {c} to [repay|pay back|settle].
Let {a} be [enlarged|augmented|extended] by {b}; the [outcome|value obtained|new figure] is {c}.
{c} results when {b} is [tacked onto|appended to|thrown in with] {a}.
Summing {b} with {a}, we [obtain|find|arrive at|land on] {c}.
sum({a}, {b}) -> {c}
total := {a}; total += {b}; print total; // shows {c}
return {a} + {b} # evaluates to {c}
Display: {c}. Keys pressed: {b}, the plus key, {a}, equals.
Calculator [screen|window|readout] after entering {a}, plus, {b}, equals: {c}.
The [cell|box|field] holding =SUM({a}; {b}) [shows|displays|returns] {c}.
[Row|Column|Line] total {c}; entries {a} and {b}; nothing else in the [row above|sheet|block].
Exercise: work out {a} plus {b}. [Solution|Key|Model answer]: {c}.
Fill in the blank: {a} + ___ = {c}. [The pupil wrote|Correct entry|Missing number]: {b}.
[Because|Since|As] {a} and {b} are the only two summands, {c} is their sum.
{a} is [summed|totalled|added up] with {b}, and {c} is [written down|noted|recorded] as the result.
[Mentally|On paper|In your head], {b} and {a} make {c}.
Given x = {a} and y = {b}, x + y = {c}.
So {a} and {b} [makes|gives|comes to] {c}, does it not?
If one [addend|term|summand] is {b} and the other is {a}, then {c} is [the total|their sum|what they add up to].
{c}: that is what [remains on the slate|stands on the board|the class wrote] for {a} plus {b}.
Go {b} to the right of {a} on the number line and you [stand|end up|are] at {c}.
Put the case that n is {a}. Then n and a further {b} would be {c}.
The expression {b} + {a} [evaluates|simplifies|reduces|works out] to {c}.
We [verify|check|confirm]: {c} equals {a} plus {b}.
Which number exceeds {a} by {b}? [Naturally|Clearly|The answer is] {c}.
What must be joined to {a} so that {c} comes out? [Exactly|Just|Precisely] {b}.
By how much does {a} have to grow to become {c}? By {b}.
[Count|Carry|Move] on from {b} by {a} and you will [stop at|hit|come to] {c}.
assert {c} == {a} + {b}
let sum = {b} + {a} in print sum gives {c}
counter starts at {a}, increment by {b}, counter ends at {c}
while adding: [accumulator|register|stack top] {a}, operand {b}, [afterwards|then|result] {c}
INPUT {a}, {b}; OUTPUT of the [adder|summing routine|plus function] {c}
Plus sign between {a} and {b}, equals sign, then {c}.
The teacher [asked|wanted to know|inquired] what {a} and {b} make; a [hand|voice|small boy] in the back [offered|replied with|gave] {c}, and that was right.
Sum sought: {c}. Summands [known|given|supplied]: {b} and {a}.
[Plainly|Obviously|Of course], {c} is just the parts {a} and {b} taken together.
{c} can be [broken|parted|decomposed|split] into {b} and {a}.
Write {c} as the sum of {a} and another number; that other number is {b}.
Being {b} [above|over|in excess of] {a} is the same as being {c}.
[Increase|Raise|Boost] {b} by {a}: {c}.
Two numbers, {a} and {b}, were [fed|typed|punched] into the adding machine, which [spat out|printed|rang up] {c}.
{a} and {b} [together|jointly|taken as one] equal {c}.
The sum, {c}, has {b} as its [first part|left part|upper entry] and {a} as the other.
{c} was [got|found|reached] by adding {a} and {b}, as any [abacus|slide rule|child with patience] can tell.
True or false: {a} + {b} = {c}? True.
Equation of the day: {b} [and|plus|added to] {a} is {c}.
Let the [whole|total|aggregate] be {c}; it has two parts, of which one is {a} and the other {b}.
Whenever {b} is [heaped|piled|stacked] upon {a}, {c} is the sum total.
WHO's stamp album held {a} stamps at Easter. An aunt [mailed|brought|left] another {b}, and none went astray. By summer the album [boasted|held|contained] {c}.
The sunflower stood {a} tall in June. [Rain|Sunshine|Good soil] let it shoot up {b} more, and in August WHO measured {c}.
WHO drove {a} to the coast, had [an ice cream|a nap|lunch], and drove {b} farther to the cabin. The trip meter, zeroed at home, [read|showed|said] {c}.
Grandmother stirred {b} of milk into {a} of batter. The [jug|bowl|pitcher], empty at first, was now filled up to {c}.
There was {a} in the piggy bank. WHO [dropped|slipped|pushed] in {b} of birthday money, and [counting it out|upon breaking it|when it was opened] there was {c}.
At half-time the home side had {a} points. They [put on|scored|piled up] {b} after the break and [finished|wound up|ended] with {c}.
WHO read as far as page {a} by Friday and got through {b} pages over the weekend. The bookmark now [sits|rests|waits] at page {c}.
It rained {b} in the night and {a} during the day; [the gauge|WHO's rain meter|the bucket], emptied beforehand, held {c} by evening.
The film lasts {a} minutes and the [advertisements|trailers|opening speech] before it another {b}. We sat in the dark for {c} minutes.
When WHO joined the queue, {a} people were [waiting|standing there|in line]. A coach let out {b} more and nobody left, WHO not counting; then {c} stood there.
WHO planted {a} tulips along the fence and OTHER {b} by the gate. All came up: {c} tulips [in bloom|to admire|nodding in the wind].
Our dog weighed {a} in spring. Too many [treats|biscuits|leftovers] added {b}, and the vet's scale [showed|gave|read] {c}.
This morning it was {a} degrees on the balcony. By noon it had [warmed|risen|climbed] by {b} degrees, and WHO, [sweating|in shirtsleeves|fanning away], read off {c}.
{c} jars of jam stood in the cellar. WHO had [boiled|made|put up] {a} of them and OTHER the remaining {b}.
WHO's marble bag rattled with {c} marbles, no wonder, as {b} won at [school|recess|the park] had joined the {a} from home.
The bus left the depot with {a} aboard. At the [market|church|station] {b} climbed on and nobody got off. The driver [counted|had|carried] {c}.
WHO saved {a} from the summer job. The [tooth fairy|uncle|lottery] chipped in {b}. "That's {c} for the bike!"
"How long is the garden hose?" "The old piece is {a}, and I [coupled|screwed|joined] another {b} to it, so {c}."
The hens laid {b} eggs this week and the ducks {a}. WHO carried {c} eggs to [market|the kitchen|the neighbour], not one broken.
First WHO swam {a}, then [ran|cycled|rowed] {b}. The watch [logged|credited|reported] {c} for the whole outing.
The pond froze to a thickness of {a}. Another cold night added {b}, and the [skaters|fishermen|wardens] drilled through {c}.
OTHER's mother is {a} today and [bakes|dances|sings] as she always has. In {b} years she will [be|turn|have reached] {c}.
WHO was born in {a}, and {b} years afterwards, in {c}, [took over|inherited|sold] the mill.
The bridge, [opened|built|finished] in {a}, stood for {b} years until a flood carried it off in {c}.
Baby WHO gained {b} since the last visit, when the scale said {a}. The nurse [wrote|noted|entered] {c} on the card.
WHO knitted {a} rows before supper and {b} after. The scarf, [begun that day|started from nothing|a red one], is {c} rows long.
The barrel had {a} of rainwater. A [storm|cloudburst|downpour] let in {b}, with nothing spilt. WHO's dipstick says {c}.
WHO's chest of drawers has {a} socks, and {b} more lie in the [laundry|basket|dryer]. WHO owns {c} socks, [matching or not|odd ones included|holes and all].
The snow lay {a} deep on Thursday. Friday brought {b} of fresh snow without any thaw, and the stake [said|showed|marked] {c}.
WHO hiked up {b} from the hut, which lies at {a} above sea level, and [signed the summit book|planted a flag|rested] at {c}.
Lunch took {a} minutes and coffee {b}. The boss [frowned|grumbled|checked the clock]: {c} minutes away from the desk.
The choir sang {a} songs, was called back and [sang|performed|gave] {b} as encores. The audience, thrilled, heard {c}.
WHO baked {c} rolls for the fair: {a} with poppy seeds, the other {b} [plain|with cheese|with raisins].
Having [picked|gathered|plucked] {a} apples, WHO met OTHER, who carried {b}. They tipped all into one [cart|crate|tub], which then held {c}.
WHO set out with {a} sheep. At the fair WHO fell in love with {b} more, as one does. Coming home, [the gate|the dog|the farmhand] counted {c}.
The clock tower was {a} high. A [spire|dome|weathervane] of {b} was set on top. Now it [soars|rises|reaches] to {c}.
WHO's phone had {a} photos in the morning; after the [wedding|picnic|parade], with {b} new shots and nothing deleted, it [stored|held|kept] {c}.
"I've got {a} in my left pocket." "And the right?" "{b}." "Then you're carrying {c}, you [miser|rascal|lucky fellow]!"
OTHER lent {b} and WHO had {a}, just enough for the {c} [lamp|guitar|kettle|tent].
The [plumber|tiler|mason] spent {a} hours on the kitchen, {b} on the bath, and wrote {c} hours on the invoice.
There were {a} swans on the lake before [dawn|the mist lifted|breakfast], {b} came flying in, and WHO [jotted down|noted|reported] {c}.
WHO walked the dog {a} before work and {b} in the evening, the [hat|weather|route] notwithstanding; {c} for the day.
The [kiln|oven|greenhouse] stood at {a} degrees. An extra log pushed it up by {b}, as far as {c}.
A pile of {b} letters lay on the desk. The postman, [whistling|out of breath|without a word], put {a} on top. WHO has {c} to [open|read|answer].
To a [soup|broth|stew] of {a} grams WHO added {b} grams of noodles, to the dismay of OTHER. The pot's contents: {c} grams.
WHO's high jump began the season at {a}. Training added {b}, for a new [best|record|mark] of {c}.
The toddler [stacked|piled|set] {a} blocks, OTHER carefully laid on {b}, and the tower, [wobbling|swaying|leaning], was {c} blocks high.
The train was due to take {a} minutes, but [leaves|cows|signals] cost it {b} more; passengers were on board for {c}.
The river reached {a} on the pole at noon and swelled by {b} before dark. The [lock keeper|mayor|ferryman] read {c}.
For the quilt WHO cut {b} blue squares and {a} white ones. {c} squares [covered|littered|filled] the floor.
The darts player [threw|scored|hit] {a} with the first set of darts and {b} with the second. Chalk on slate: {c}.
A suitcase of {a} and a rucksack of {b}: the clerk put both on the belt, where {c} [lit up|appeared|flashed].
The candle burned for {a} minutes, was [blown out|snuffed|covered], and burned for {b} when lit again. It [lasted|gave light|burned] {c} minutes in all.
WHO [knew|had learned|remembered] {a} words of the language. A winter of study brought {b} more, none forgotten. On arrival: {c}.
Tired but happy, WHO had [pedalled|paddled|skied] {c}. It was {a} to the [chapel|dam|ridge] and from there {b} to the inn.
The wasps' nest was home to {a}. Within a month {b} [hatched|emerged|were added], none died, and the count ran to {c}.
The carpenter glued a board {a} thick to one {b} thick. The [tabletop|bench|plank] is {c} thick.
WHO's class has {a} girls and {b} boys, and the [headmaster|photographer|cook] prepared for {c} pupils.
On the shelf of the [museum|school|toy shop] there are {c} pieces: {b} THINGS, {a} ITEMS, and nothing else.
WHO kept {a} THINGS in the attic and {b} in the shed. The [movers|heirs|cousins] carried out {c} THINGS from the two.
OTHER turned up with {b} THINGS just when WHO had laid out {a} on the table. The table now [bore|held|supported] {c} THINGS.
WHO ordered {a} THINGS; [by mistake|as a gift|as a bonus] ORG sent {b} on top of that, so {c} arrived.
From one roll WHO cut {a} UNIT, from another {b} UNIT, which sewn end to end [stretch|run|extend] {c} UNIT.
WHO lowered the bucket {a} UNIT, then {b} UNIT deeper. At {c} UNIT it [splashed|struck stone|touched water].
The first sack holds {a} UNIT, the second {b} UNIT. Emptied into one [bin|silo|trough], they make {c} UNIT.
Of the {c} UNIT in the barn, WHO brought {b} UNIT and OTHER, [grumbling|singing|late as ever], {a} UNIT.
ORG reported segment revenue of {a} in [Europe|Asia|Industrial Systems] and {b} in its only other segment; [consolidated|group|total] revenue was {c}.
Total borrowings of {c} consist of a current portion of {a} and a non-current portion of {b}.
Lease liabilities: current {b}, [non-current|long-term|due after one year] {a}, [total|sum|carrying amount] {c}.
The allowance opened at {a}. Provisions of {b} were [charged|booked|recognised] and no amounts were written off; it closed at {c}.
Property, plant and equipment, at cost, [brought forward|at the start|opening] {a}, additions {b}, no disposals, [carried forward|at the end|closing] {c}.
Product revenue [amounted to|was|came in at] {b} and service revenue to {a}, [yielding|resulting in|for] total revenue of {c}.
ORG had {a} shares in issue. Upon [conversion of the notes|exercise of warrants|the placement], {b} were issued, whereupon {c} were outstanding.
ORG employed {b} people at the [start|beginning|outset] of the year, recruited {a}, lost none, and [ended|closed|finished] with {c}.
We returned {c} to shareholders, [namely|that is|comprising] {a} in dividends and {b} in share buybacks.
Dividends of {a} and repurchases of {b} [bring|take|lift] capital returned to owners to {c}.
Cost of sales of {c} is composed of materials, {a}, and [direct labour|conversion cost|production overhead], {b}.
Pre-tax profit for the year was {c}, the tax charge being {a} and profit after tax {b}.
Income before taxes: {c}. Of this, [domestic|onshore|home] {a}, foreign {b}.
The fair value of plan assets is {c}, with equities at {b} and [bonds|all other holdings|fixed income] at {a}.
Our EBITDA, being operating profit of {a} before depreciation and amortisation of {b}, was {c}.
Adding back [amortisation|depreciation|impairment] of {b} to operating income of {a} results in an adjusted figure of {c}.
Inventories of {c} are made up of [finished goods|merchandise|spare parts] of {a} and raw materials of {b}.
The tax expense for the year was {c}: current tax {a}, deferred tax {b}.
Retained earnings stood at {a}. Net income of {b} was [transferred|credited|added], no dividend was declared, and the [balance|closing figure|account] reads {c}.
Unbilled receivables were {b} and billed receivables {a}, [collectively|altogether|in aggregate] {c}.
Capital expenditure of {c} was [split|divided|apportioned] between maintenance, at {b}, and expansion, at {a}.
The purchase price of {c} was [settled|paid|satisfied] with {a} in cash and {b} in stock.
Consideration [transferred|given|payable] comprised cash of {b} and contingent payments of {a}, that is {c}.
Research spending ran to {a} and development spending to {b}; together ORG [sank|invested|put] {c} into innovation.
First-half turnover of {a} was followed by {b} in the second half, so that ORG [closed|rounded off|finished] the year on {c}.
Minimum lease payments due within a year are {a} and later {b}, [in total|overall|jointly] {c}.
Net assets acquired were {b}; the goodwill [recognised|recorded|booked] was {a}; thus the price paid was {c}.
ORG's liquidity of {c} [combined|united|brought together] undrawn facilities of {b} and cash of {a}.
Trade payables of {a} and accrued expenses of {b} are [presented|shown|disclosed] as a single line of {c}.
Long-lived assets [located|held|situated] at home were {a} and abroad {b}, hence {c} worldwide.
Profit attributable to owners of the parent was {a} and to minority interests {b}, for a [group|consolidated|total] profit of {c}.
Total equity {c}, of which [share capital|paid-in capital|contributed capital] {a} and everything else {b}.
Interest income of {b} and dividend income of {a} [constitute|form|make up] our financial income of {c}.
The contract asset increased by {b} to {c}; the opening figure had been {a}.
Stock-based compensation of {a} for engineers and {b} for everyone else produced a [charge|cost|expense] of {c}.
Stores at the [start|opening|outset] of the period, {a}. Openings, {b}. Closures, none. Stores at the end, {c}.
Loan book at {c} after [disbursements|new lending|fresh advances] of {b}, no repayments, from {a}.
ORG raised its [guidance|forecast|outlook] by {a}, from {b} to {c}.
The net loss widened by {b} from a loss of {a}, to [stand at|reach|come to] a loss of {c}.
Warranty accrual, beginning {b}; accruals for the period {a}; payments nil; ending {c}.
Options outstanding rose to {c} when {a} were [granted|awarded|conferred], the earlier number being {b}.
ORG's [customer|subscriber|member] base of {b} was joined by the {a} of the acquired rival, with no overlap, which makes {c}.
Write-downs came in at {a} on [ships|mines|hotels] and {b} on brands; the impairment line, with no other entries, shows {c}.
Audit fees of {a} and tax advice of {b} were the only sums [paid to|billed by|owed to] the auditor, {c} all in.
Operating cash flow of {a} and proceeds from asset sales of {b} [furnished|supplied|provided] ORG with {c}.
Premiums written directly were {b}, assumed from others {a}; gross premiums [hence|therefore|accordingly] {c}.
The pension deficit widened to {c}, as [lower discount rates|longer lives|weak markets] inflated the former {a} by {b}.
Deposits repayable on demand, {a}; term deposits, {b}; customer deposits of both kinds, {c}.
ORG's [fleet|herd|network] grew from {a} by {b} to {c}, and management [sounded upbeat|declined to comment|was pleased].
Share premium went from {b} to {c}, the [placing|offering|rights issue] having contributed {a}.
Factory cost {a}, [selling|handling|transport] cost {b}, full cost {c}.
HEADLINE: [Toll|Tax|Fare] of {a} to Go Up by {b}, Commuters Face {c}
[Record|Bumper|Surprise] crop: {c} as [valley|hills|islands] yield {a} and plains {b}, no other regions farmed
Museum Adds {b} Paintings to Its {a}, Now [Shows|Boasts|Guards] {c}
Stop press: ORG hires {a}, payroll of {b} swells to {c}
ARRIVED SAFELY STOP HAD {a} STOP FOUND {b} MORE STOP NOW {c} STOP
SHIPPED {b} BY [RAIL|SEA|ROAD] STOP {a} BY AIR STOP EXPECT {c} STOP
Note on the fridge: owe the [milkman|baker|grocer] {a}, owe the [window cleaner|sitter|gardener] {b}, leave out {c} for both.
Memo: petty cash {a}, topped up with {b}, now {c}. Signed, WHO.
Reminder to self: {a} already paid, {b} still due, full price {c}.
Diary, Tuesday. [Pages|Lines|Words] written: {a}. Wednesday: {b}. Running tally for both: {c}.
The Tenant shall pay rent of {a} together with service charges of {b}, being {c} in the aggregate.
WHEREAS the first parcel measures {a} and the adjoining parcel {b}, the [merged|united|combined] estate shall measure {c}.
The court awards damages of {a} and costs of {b}, and the [defendant|respondent|insurer] is hereby ordered to pay {c} in satisfaction of both.
The maximum term, originally {a} days, is hereby extended by {b} days and shall [accordingly|therefore|henceforth] be {c} days.
The estate, valued at {c}, passes in two shares, {b} to WHO and {a} to OTHER.
"Read me the [meter|dial|counter]." "It said {a} when we began, and we've used {b} since." "So it must say {c}."
"Did you [bring|pack|count] the chairs?" "{a} from the hall, {b} from the vestry." "Good, {c} it is."
"{c}?" "Yes, {a} for the room and {b} for breakfast, [madam|sir|if you please]."
"You promised me {c}!" "And you got it: {b} in [March|cash|advance], {a} later."
WHO asked what the damage was. "{a} for the [mirror|bumper|door], {b} for the paint," said the mechanic, and [held out|pushed over|printed] a bill for {c}.
Every little helps: {b} from the [raffle|cake stall|car wash], {a} from the [bazaar|tombola|concert], and the roof fund, new this year, has {c}.
Lock, stock and barrel WHO paid {c}: {a} for the cottage and {b} for what was in it.
As luck would have it, {b} [turned up|surfaced|came to light] behind the sofa, which with the {a} in the wallet was {c}.
To make a long story short, {a} came by boat, {b} on foot, and the [island|inn|feast] hosted {c}.
The cat, of course, slept through it all. WHO's tally was {a} mice from the barn and {b} from the loft, {c} all round.
Though the [mayor|vicar|treasurer] disliked the colour, the fence got {a} of new panels besides its {b} of old ones and now encloses the yard with {c}.
ORG, which also sponsors a [rowing club|theatre|marathon], sold {a} THINGS and {b} ITEMS; its warehouse, [dusty|cramped|draughty] as ever, shipped {c} pieces.
Despite the [fog|strike|holiday], {b} parcels went out before noon and {a} after, {c} for the shift.
The lecture, dull as ditchwater, drew {a} listeners in the hall and {b} [online|by telephone|on the radio], an audience of {c}.
Nobody [believed|trusted|expected] it, but the {a} grew by {b} and became {c}.
What began as {b} [snowballed|swelled|mushroomed] by a further {a} into {c}.
{a} [swallowed|absorbed|took in] {b} and puffed itself up to {c}.
Marry {a} to {b} and their only [offspring|child|issue] in addition is {c}.
Stick {b} on the end of a [rope|ladder|pole] of {a} and you have {c} to climb.
The scoreboard clicked from {a} to {c}, since the [striker|captain|rookie] had just earned {b}.
[Votes|Bids|Pledges] on paper, {b}. By show of hands, {a}. The chair [announced|declared|proclaimed] {c}.
WHO's fever rose from {a} by {b}, to {c}, and the [doctor|pharmacist|nurse] was called.
Loaded with {b} of gravel, the lorry, which weighs {a} empty, [brings|pushes|drives] the weighbridge to {c}.
Gross {c}, tare {a}, net {b}, [says the docket|per weighing slip|so the clerk wrote].
Engine hours at last service {a}; run since {b}; [logbook|panel|hour meter] now {c}.
Doors opened with {a} seats [taken|sold|booked]; walk-ins took {b}; the house manager reported {c} filled.
Level one gave the player {a} points, level two {b}; the [arcade screen|console|cabinet] shows a score of {c} for the pair.
Bag the {a} [acorns|chestnuts|walnuts] from this tree with the {b} from that one, and you carry off {c}.
Departure plus {a} minutes: tunnel. A further {b} minutes: border. So the [border|frontier|customs post] is {c} minutes from departure.
Stage one of the relay took {a} seconds, stage two {b}; the baton was [home|back|across the line] in {c} seconds.
The auctioneer had a bid of {a}. A [lady|dealer|stranger] at the back topped it by {b}, and the hammer [fell|came down|dropped] at {c}.
For want of space WHO merged two shelves, one of {b} books, one of {a}, into a single shelf of {c}.
A [surcharge|premium|supplement] of {b} applies to the list price of {a}; please [remit|transfer|pay] {c}.
Ticket {a}, booking fee {b}, [charged to card|to pay|amount due] {c}.
Before: {a}. Change: up {b}. After: {c}.
[Stock count|Tally sheet|Inventory]: aisle left {b}, aisle right {a}, both aisles {c}.
Up from {a}, the [pollen|ozone|smog] reading gained {b} and [peaked|settled|levelled off] at {c}.
Sea level at the pier, {a}, rose {b} with the tide and [lapped|stood|crested] at {c}.
The herd of {a} was doing fine. Then {b} calves were born, all healthy, and the [rancher|vet|herdsman] chalked up {c}.
ORG's old [catalogue|price list|brochure] had {a} entries; the new one keeps them all, adds {b} and so lists {c}.
The dictionary's first volume has {a} entries and the second {b}; scholars [thumb|leaf|plough] through {c} in the set.
{c} guests came to the wedding, {a} on the bride's side, {b} on the groom's, and [it poured|the band was late|nobody danced].
WHO needs {c} tiles: {a} for the [wall|niche|bath] and {b} for the floor.
Altogether the [pilgrims|scouts|drovers] were on the road {c} days, {b} going and {a} returning.
Two vans set off; one brought {a} crates, the other {b}, and the [foreman|porter|warden] signed for {c}.
WHO bid goodbye to the coast at noon, {a} behind the stern; by dusk the yacht had put {b} more between itself and land, {c} now.
Let it be [recorded|minuted|noted] that {a} members attended in person and {b} by proxy, so {c} votes were represented.
The dough, {a} to begin with, [took up|drank|absorbed] {b} of water; the loaf went into the oven at {c}.
Battery at {a} percent, [charging|plugged in|on the cable], gained {b} points, now {c} percent.
The [violin|harp|cello] cost {c}: {a} down and {b} in instalments, interest free.
A tank holding {a} is empty, one holding {b} too; [filling|topping|brimming] both takes {c}.
With {b} to go after {a} travelled, the [route|road|crossing] measures {c} from end to end.
WHO has used {a} of the [paint|varnish|glue] and {b} is left, so the tin must have held {c} when full.
After giving OTHER {b} THINGS, WHO still had {a}; at first, then, there were {c}.
WHO spent {a} at the fair and came home with {b}, so the purse had held {c} to start with.
From {a} to {c} is a [climb|rise|step up] of {b}.
Started with {a}, finished with {c}: somebody must have [slipped in|contributed|added] {b}.
Once the {b} in the cellar had been [joined by|put with|carried up to] those on the porch, WHO had {c} bottles, as the porch had {a}.
ORG's order intake brought the backlog from {b} up to {c}, nothing having been [delivered|cancelled|invoiced]; new orders were {a}.
WHO's collection went from {b} THINGS to {c} when OTHER, moving [abroad|house|to the city], left {a} behind for it.
Evaluate {b} + {a}. Value: {c}
{a} added onto {b}: {c}
p = {a}, q = {b}, p+q = {c}
lhs={a}, rhs={b}, sum={c}
A1: {a}, A2: {b}, A3 (=A1+A2): {c}
If n plus {a} is {c}, n is {b}
{a} -> {c} (after adding {b})
{c}, the result of {a} + {b}
{b} on top of {a}? {c}
Q: what do {a} and {b} come to? A: {c}
subtotal: {a}; extra: {b}; grand total: {c}
Solve t - {a} = {b}. t = {c}
Check: {c} minus {b} is {a}
old {a}, delta +{b}, new {c}
memory {a}, M+ {b}, recall {c}
plus({a}, {b}) is {c}
What is {b} above {a}? {c}
{a} up {b} is {c}
{c} = sum of: {b}, {a}
Two numbers, {b} and {a}. Their total? {c}
from={a} to={c} rise={b}
x += {b} with x at {a} makes x {c}
summand {b}, sum {c}, other summand {a}
{a} and a further {b}, i.e. {c}
Find {a} + {b}. [Ans.|Sol.|Out:] {c}
net {a}, vat {b}, gross {c}
The invoice dated 4 May lists goods at {a} and VAT at {b}; the [client|customer|buyer] must settle {c}.
A resistor of {a} ohms sits in series with one of {b} ohms, so the [meter|tester|probe] across both reads {c} ohms.
Two capacitors wired in parallel, {b} and {a}, [act like|behave as|replace] a single one of {c}.
Absolute pressure was {c}, the gauge showing {a} on top of an atmospheric pressure of {b}.
The [crucible|beaker|dish] weighs {a} empty and {c} with the sample of batch 16 in it. The sample itself weighs {b}.
Gross weight {c}, tare {a}, net weight {b}, as the [weighbridge|scale ticket|docket] of 17 June has it.
How heavy is the truck once loaded? Its kerb weight is {a} and the cargo weighs {b}: {c}.
Kinetic energy of {a} and potential energy of {b} give the [pendulum|comet|skier] a mechanical energy of {c}.
Depth to the water table is {c}: {b} of [clay|loam|gravel] lies over {a} of sand, and then comes the water.
The plane left Lisbon at 6.40 with {c} of fuel, enough to burn {a} on the way and land with {b} in the [tanks|wings|reserve].
Fuel on board at landing was {b}. As {a} had been burned [en route|in flight|since take-off], the tanks had held {c} at the start.
Before tax the mine earned {c}; after a tax charge of {a}, what it [kept|had left|took home] was {b}.
Gross rent of {c} shrinks to {a} for the [landlord|owner|trust] when the agent has taken out {b}.
WHO withdrew {b} on the 9th, and since then the account has stood at {a}. Before the withdrawal it stood at {c}.
The [jacket|tent|coat], size 38, was marked down by {b} and now goes for {a}. Its tag used to say {c}.
After WHO had drunk {a} of the [lemonade|cider|broth], {b} was left. So there had been {c} to begin with.
The lake has fallen {b} since 2011 and its surface now lies at {a}; back then it lay at {c}.
Having sold {a} of its land, the abbey still owns {b}. At the founding it [owned|held|possessed] {c}.
{c} of wire was on the spool at first. The [fitter|sculptor|jeweller] has used {b}, and {a} is still wound up.
Unused quota for 2023: {a}. Used: {b}. Granted at the outset: {c}.
How much did the pipeline lose? {b}. And what arrived? {a}. Hence {c} went in at the other end.
EBITDA of {c} is obtained when depreciation and amortisation of {b} go back onto EBIT of {a}.
Working from net profit of {a} and putting back interest and taxes of {b}, [analysts|we|the auditors] get EBIT of {c}.
Funds from operations: net income {a}, plus real estate depreciation {b}, [being|equals|or] {c}.
Capital employed of {c} is financed by net debt of {b} and by shareholders' funds of {a}.
ORG put {a} into maintenance and {b} into growth projects, and these two together were its [capex|capital spending|investment] of {c} for fiscal 2018.
Fixed costs ran to {b} and variable costs to {a}, so it took {c} to [operate|run|keep open] the plant.
The conversion price is {c}, set at a premium of {b} over the reference price of {a}.
Spot price {a}, forward points {b}, outright [forward|rate|quote] {c}.
The loan carries the base rate of {a} with a margin of {b} over it; the borrower's [all-in|effective|total] rate is {c}.
A spread of {b} makes the 5-year bond yield {c}, for its benchmark [yields|returns|pays] {a}.
Dirty price: {c}. Clean price: {a}. Accrued interest since 15 January: {b}.
The buyer of the bond [pays|wires|settles] {c}, clean price {a} and accrued interest {b} included.
The [option|warrant|call] costs {c}, of which {b} is intrinsic value and all else, {a}, is time value.
To break even, the holder of a call struck at {a} who paid a premium of {b} needs the stock at {c}.
Total return on the fund was {c} in 2020: a capital gain of {a} and income of {b}.
Bid {a}, spread {b}, ask {c}.
At 30 June core capital of {b} and supplementary capital of {a} [constituted|formed|made up] regulatory capital of {c}.
The bank's net interest income was {a}, its fee and other income {b}, and its [revenue|total income|operating income] {c}.
Pension obligations opened 2016 at {a} and closed it at {c}, service and interest cost of {b} being the only movement.
A currency gain of {b} [took|carried|lifted] goodwill to {c} in 2013, it having been {a} on acquisition.
The lease liability is {c}, with {a} falling due within 12 months and {b} thereafter.
Of ORG's obligations, {b} matures in 2026 and the rest, {a}, in 2031; in [sum|aggregate], they are {c}.
Minimum payments under the charter: {a} for the firm period, {b} for the option period, {c} for the two.
Sales volume excluding the new mill would have been {a}; the mill contributed {b}, hence the reported {c}.
Organic sales of {b} were supplemented by {a} from [acquired|purchased|newly bought] businesses, and the press release speaks of {c}.
At constant currency revenue was {a}, and favourable exchange rates [added|contributed|were worth] {b}. Reported revenue: {c}.
Had it not been for a one-off charge of {b}, earnings of {a} would have been {c}.
Stripping out litigation costs of {a} lifts the reported profit of {b} to an underlying {c}.
The [cake|terrine|brine] calls for {a} of brown sugar and {b} of white, {c} of sugar if you count both.
Soak the beans for {a} hours, simmer them for {b}, and dinner is on the table {c} hours after you began.
Tare the bowl, pour in {b} of cream, then yoghurt until the display shows {c}. That makes {a} of yoghurt.
The dough weighed {a} at first and {c} once the [raisins|olives|walnuts] were in. WHO had kneaded in {b} of those.
From the trailhead to the saddle you climb {a}, from the saddle to the summit {b}. Overall ascent: {c}.
Valley floor at {a} above the sea, tower {b} tall: the [lamp|mast tip|beacon] is at {c}.
The snow lay {a} deep at dusk and {c} deep at 7 o'clock. None had melted, so the night had brought {b}.
At the spring tide the [harbour|pier|estuary] gauge stood {b} over the low-water mark of {a}, reading {c}.
With a ferry leg of {a} and a road leg of {b}, the whole [journey|transfer|haul] is {c} long.
Stage 8 was {b} longer than the one before. As that one measured {a}, the riders now had {c} to cover.
WHO is {b} taller than OTHER, who at 14 measures {a}. The door frame carries WHO's pencil mark at {c}.
OTHER finished in {a}. WHO, with a sprained ankle and start number 42, came in {b} later, in {c}.
This week's petrol price is {c}; it was {a} seven days ago and the [ministry|station|cartel] raised it by {b}.
The fare alone is {a}; the machine wants {c}, since a [surcharge|levy|deposit] of {b} comes with it.
"How much with delivery?" "The [rug|stove|desk] is {a}, delivery is {b}." "Then here is {c}, keep the receipt."
"We are {b} over budget," said OTHER. The budget had been {a}, so WHO knew at once that {c} had been spent.
Estimated at {a}, the [bridge|opera house|tunnel] ended up costing {c}, an overrun of {b}.
The plan was for {a}. By 31 December the [mill|smelter|dairy] had delivered {c}, beating it by {b}.
Our target was {a}. We [exceeded|topped|outdid] it by {b}, which is to say we raised {c}.
The field of winter wheat got {a} of nitrogen in February and {b} in April; its owner reports {c} for the season.
Two pastures, one herd: the south one feeds {b}, both feed {c}, and what the north one feeds is {a}.
Milk delivered, morning {a}, evening {b}, day's total {c}, butterfat 4.1 percent.
Topped up with {b} of barley, the silo now holds {c} in place of last year's {a}.
Rain gauge, not emptied in between: {a} at 6 a.m., {c} at 6 p.m., so {b} fell by day.
The wall is {c} thick: brick {a}, insulation {b}, nothing else.
A bolt passes through a plate of {a} and a flange of {b}; the grip length it needs is {c}.
Clearance {b}, bore {c}, shaft {a}, all in the same unit
The roof truss carries a dead load of {a} and a snow load of {b}, so the engineer [designed|checked] it for {c}.
Of the {c} of concrete ordered, {a} was pumped into the footings and the remaining {b} into the slab.
Paper {a}, binding {b}: that is how the printer's quote of {c} for 500 copies breaks down.
The shipment of {c} [travelled|went|was sent] in two lots, {a} by sea, {b} by air.
Is the lift overloaded? The piano weighs {a}, the two movers {b}, and {c} hangs on the cable.
In container 14 we stowed {b}, in container 15 {a}; the bill of lading gives {c} for both.
The 58-year-old patient had {a} of saline on the ward and {b} in theatre, {c} of fluid over the day.
Total cholesterol came back at {c}, the lab splitting it into {a} of HDL and {b} of [non-HDL|all else|other fractions].
Start the infusion at {a}, then step it up by {b}; the pump should now be running at {c}.
The skater's technical score of {a} and component score of {b}, with no deductions, [added up|came] to {c}.
Leader: {a}. Gap: {b}. Time of the [runner-up|second rider|chaser], aged 19: {c}.
With {b} from the free throw line and {a} from the field, the guard, jersey number 23, [totalled|averaged|collected] {c}.
The solar roof fed {b} into the grid while the house used {a} of its output itself; the [inverter|counter|log] recorded {c}.
Power demand is {c}: the base load of {a} and, since the 8 new chargers went in, {b} more.
Heat rejected by the condenser, {c}, equals the heat picked up by the evaporator, {a}, and the compressor's work, {b}.
The server had {a} of memory in use until the import of 2,000 records claimed {b} more; the monitor now shows {c}.
Disk: free {b}, capacity {c}, used {a}.
With {b} in the handler and {c} from end to end, request 4711 must have [waited|idled|sat] in the queue for {a}.
An employee on grade 7 draws base pay of {a} and a housing allowance of {b}, so the payroll [clerk|run|file] shows {c}.
Employer cost is {c} when contributions of {b} are stacked on a gross salary of {a}.
Net pay {a}; withheld {b}; gross pay therefore {c}.
State tax of {b} and municipal tax of {a} left the household of 4 with a tax bill of {c}.
The estate was valued at {c}. Duties took {b}; the [heirs|children|cousins] inherited what was left, {a}.
Between the censuses of 2000 and 2010 the atoll went from {a} to {c} inhabitants. Nobody moved or died; births alone accounted for {b}.
Angle one is {a}, the angle next to it {b}; the ray at the far side makes {c} with the first.
An exterior angle of a triangle measures {c}, since the two opposite interior angles are {b} and {a}.
A point at {a} on the number line moves {b} to the right and [stops|lands|rests] at {c}.
The [choir|archive|foundation] received {a} from the city, {b} from the lottery fund, nothing else, and its income for the year was {c}.
`;
