/** Small stories of {a} / {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. One list, however long: its order means nothing. */
export const DIVIDE_STORIES = `
{a} [THINGS|litres|points|dollars|acres] [shared|split|divided] [evenly|equally|fairly] [among|between] {b} [people|children|teams|heirs|farms] [is|makes|gives] {c} each.
WHO paid {a} for {b} THINGS, so one [costs|cost|is] {c}.
[A budget|A bonus|A bill|An inheritance] of {a} for {b} [people|members|pupils|families] [means|is|comes to] {c} a head.
{b} goes into {a} [exactly|about|altogether] {c} times.
How many times does {b} go into {a}? {c}.
{a} contains {b} [a total of|about|some] {c} times.
{a} dollars [buy|buys|pays for] {b} [units|THINGS|hours], [so one|and one|which means one] [unit|of them] [costs|is] {c} dollars.
The [price|cost] of {b} [units|THINGS] is {a} dollars, the price of one {c} dollars.
[A pot|A sum|A reward|A gift] of {a} goes to {b} [winners|people|players|members], {c} [each|apiece|for everyone].
With {a} to spend on {b} THINGS, each may cost {c}.
It took {b} [hours|days|weeks|minutes] to [make|read|print|cover|earn] {a}, or {c} [an hour|a day|a week|a minute].
[Profit|Revenue|Output|Cost] of {a} for {b} [shares|units|staff|tonnes|shops] is {c} per [share|unit|head|tonne|shop].
How many [jars|bags|boxes|trips] of {b} does it take for {a}? {c}.
{a} [fills|makes|is enough for] {c} [jars|bags|boxes|rooms] of {b}.
[Debt|Sales|Income|Price] of {a} to [equity|assets|costs|earnings] of {b} is {c} to one.
For {b} guests the [cook|kitchen|host] has {a} grams of [rice|meat|pasta], {c} grams apiece.
{c} [grams|sips|crumbs] apiece is all that {b} [campers|sailors|hikers] get out of a [ration|supply|store] of {a}.
[Driving|Riding|Sailing] {a} kilometres took {b} hours, an average [speed|pace] of {c}.
In {b} hours the [convoy|cyclist|barge] [covered|did|logged] {a} kilometres, which is {c} each hour.
At a speed of {b}, a [distance|stretch|journey] of {a} [takes|requires|lasts] {c} hours.
The [car|van|tractor] went {c} kilometres to the litre: {a} kilometres on {b} litres of [fuel|petrol|diesel].
{b} gallons [got|took|carried] us {a} miles, so the [mileage|fuel economy] is {c} miles a gallon.
Net income of {a} and {b} [weighted|diluted|outstanding] shares [resulted in|produced|gave] earnings per share of {c}.
On {b} shares outstanding, the [group|company|bank] earned {a}, [i.e.|that is|namely] {c} a share.
The [stock|share|ADR] trades on a multiple of {c}, being [priced|quoted] at {a} against earnings of {b}.
With [EBITDA|operating profit|cash flow] of {b}, an enterprise value of {a} [implies|means|equates to] a multiple of {c}.
[Sales|Revenue] per store [was|averaged|came in at] {c}, as {b} [stores|outlets|shops] turned over {a} between them.
Our {b} employees [generated|produced|brought in] revenue of {a}, or {c} [per employee|per head|each].
[Average|Monthly] revenue per user was {c} on service revenue of {a} and a [base|pool] of {b} subscribers.
The debt-to-equity ratio [stood|came out|ended] at {c}, with debt of {a} [against|versus|and] equity of {b}.
Equity was {b} and [borrowings|total debt|liabilities] {a}, [putting|leaving|placing] gearing at {c}.
Operating [income|profit] of {a} covers the interest [charge|expense|bill] of {b} some {c} times.
With interest of {b} to [pay|service|meet] and profit of {a} before it, [cover|coverage|the cover ratio] is {c}.
Gross profit of {a} on [sales|net sales|turnover] of {b} makes for a gross margin [ratio|rate] of {c}.
Against [average|mean] inventory of {b}, cost of sales was {a}; the stock [turned|was turned over|rotated] {c} times.
Current assets of {a} [relative to|compared with|over] current liabilities of {b} [give|yield|mean] a current ratio of {c}.
[Days|Days of sales|Sales days] outstanding were {c}, based on receivables of {a} and [daily|average daily] sales of {b}.
Dividend {a}, share price {b}, [yield|dividend yield] {c} on the [closing|current|latest] quote.
At a price of {b}, a [dividend|coupon|payout] of {a} means the [investor|holder|buyer] enjoys a yield of {c}.
The annual rent is {a} for {b} square feet of [office|retail|warehouse] space, [making|or] {c} a foot.
Rent per square foot [works out|comes out] at {c}: the [tenant|lease|flat] has {b} feet and pays {a}.
[Royalties|Taxes|Lifting costs] of {a} were paid on {b} barrels, [hence|thus|equal to] {c} a barrel.
Having lifted {b} barrels, the [operator|venture|field] [spent|incurred|paid out] {a}, which is {c} per barrel.
The mill [recovered|poured|won] {a} grams of gold out of {b} tonnes of ore, a [grade|head grade] of {c} grams per tonne.
From {b} tonnes of [rock|ore|gravel] came {a} carats, so the [average|mean] grade is {c} carats a tonne.
With {b} seats available and {a} [sold|filled|occupied], the [flight|coach|train] had a load factor of {c}.
Occupancy [was|reached|stood at] {c}, given {a} room nights [sold|let|taken] out of {b} on offer.
Loans of {a} across {b} branches [work out|come] to {c} per [branch|office|location].
The bank's {b} branches hold {a} in [deposits|loans|mortgages] and thus {c} [each|apiece|on average].
[Market|Stock-market] value of {a} over {b} shares [implies|puts|means] a share price of {c}.
The [founder|buyer|fund] paid {a} for {b} shares, [so|meaning|and thus] each share cost {c}.
A dividend [pot|total|distribution] of {a} is to be [paid|spread|split] over {b} shares at {c} a share.
{b} units were [built|made|assembled] at a [total|combined] cost of {a}, and the unit cost is [thus|therefore] {c}.
The average selling price [was|came to|equalled] {c} because we [shipped|sold|delivered] {b} units for {a}.
[Amount|Total] {a}, [quantity|qty|units] {b}, [unit price|each|price per unit] {c} on this line.
Units {b}, [invoice|order|bill] total {a}, [price|cost] apiece {c}, see [note|ledger|file].
[Gross|Pay] {a}, hours {b}, hourly [rate|wage] {c} for the [week|period|month].
He [worked|slaved|toiled] {b} hours and got {a} for it, [an hourly wage of|which makes|so he earned] {c} an hour.
At {b} an hour, she [must|has to|will have to] work {c} hours to [earn|make|bring home] {a}.
Interest of {a} on a [principal|loan|balance] of {b} [corresponds to|amounts to|reflects] a rate of {c}.
On a [deposit|bond|mortgage] of {b} the bank [paid|credited|charged] {a} in interest, so the rate was {c}.
[Changing|Exchanging|Converting] {a} at {b} to the [dollar|euro|pound] [gave|got|left] me {c}.
With the exchange rate at {b}, the [fee|debt|fine] of {a} in local money [is|equals|becomes] {c} abroad.
When the dividend is {a} and the divisor {b}, the quotient [is|equals|must be] {c}, [as shown|as expected|by definition].
With {b} as the divisor and {a} as the dividend, the [quotient|result] [is found to be|works out at|is] {c}.
{c} is the quotient [obtained|found|reached] by [dividing|splitting] {a} by {b}.
[Dividing|Splitting] {a} into {b} equal [parts|shares|lots] makes each part {c}.
Use {b} to divide {a} and you [will get|arrive at|obtain] {c} [as an answer|in the end|at last].
The ratio of {a} to {b} is [found|calculated|computed] to be {c} in the [report|table|study].
{a} is {c} times [as big|as much|as heavy|as long] as {b}, [they say|it seems|we found].
[Compared|Set beside|Measured] with {b}, the [new|other|second] figure of {a} is {c} times as great.
{b} [fits|goes] {c} times into {a}, as anyone can [check|see|verify].
How many lots of {b} are there in {a}? [There are|One finds|We count] {c} [of them|in it|altogether].
What [number|figure] times {b} [makes|gives|is] {a}? The [answer|solution] is {c}.
If {b} times x [equals|is|makes] {a}, then x [must be|equals|is] {c}.
{c} is the [missing|unknown] factor that must be [put with|multiplied by] {b} to reach {a}.
[Which|What] factor goes with {b} to give {a}? {c} does [it|the job|the trick].
[Column|Field] A, {a}, is divided by column B, {b}, and the [cell|sheet|row] [shows|returns|displays] {c}.
The [formula|macro|cell] [takes|reads] {b} as denominator and {a} as numerator and [returns|prints] {c}.
As a [fraction|ratio], {a} over {b} [comes out|can be written] as {c} in decimal [form|notation].
By definition, density is mass per volume: with {a} and {b} [respectively|in turn] it [is|equals|becomes] {c}.
Density is {c} for a [stone|block|ring] that fills {b} cubic centimetres and [weighs|has a mass of] {a} grams.
A concentration of {c} grams per litre [results|is reached] when {a} grams of [salt|sugar|dye] go into {b} litres.
Into {b} litres of [water|solvent|broth] went {a} moles, so the [molarity|concentration] is {c}.
The current is {c} amperes, [for|since|because] {a} volts are [applied|put|laid] across {b} ohms.
A resistor carrying {b} amperes [drops|loses|shows] {a} volts and thus has a [resistance|value] of {c} ohms.
Its power [was|is|came to] {c} watts, {a} joules of [work|energy] having been delivered in {b} seconds.
In {b} seconds the [motor|winch|crane] delivered {a} joules; its power [was|is|came to] {c} watts.
An acceleration of {c} is what a [force|push|pull] of {a} [causes|brings about] in a mass of {b}.
The pressure [on|under] the [plate|boot|seal] is {c}, a load of {a} resting on an area of {b}.
Over an area of {b}, a [thrust|load|weight] of {a} [exerts|creates|makes] a pressure of {c}.
At a drip rate of {b} ml an hour, the [bag|bottle|syringe] of {a} ml [lasts|runs for|empties in] {c} hours.
Each [tablet|capsule|ampoule] contains {b} mg, so a [prescription|course|dose] of {a} mg calls for {c} of them.
The [daily|prescribed] amount, {a} mg, is [given|taken] in {b} equal doses, each [one|dose] being {c} mg.
A child of {b} kilos [received|was given|took] {a} mg, which [works out at|means] {c} mg per kilo.
A mean of {c} an hour was [measured|noted], as it [rained|snowed|hailed] {a} millimetres over {b} hours.
During {b} [days|weeks|months] there fell {a} millimetres of rain, [averaging|on average|a mean of] {c}.
The [county|island|valley] has {a} people on {b} square miles, a [population density|density] of {c}.
There are {c} trees a hectare in the [forest|reserve|orchard], {b} hectares [holding|being planted with] {a} of them.
{c} people per square kilometre [live|dwell|reside] there, {b} square kilometres being [home|shared] to {a}.
We [harvested|picked|threshed] {a} kilos off {b} hectares, for a yield of {c} a [hectare|plot].
Each hectare [yielded|gave|bore] {c}, for the [farm|estate|village] has {b} hectares and [brought in|harvested] {a}.
{b} [cows|goats|ewes] gave {a} litres of milk, that's {c} [for each|per animal|a head].
The [beekeeper|monastery] took {a} kilos of honey from {b} hives and so [averaged|got|reckoned] {c} a hive.
With {b} [sheep|hens|horses] to feed on {a} kilos of [grain|feed|hay], every animal gets {c} kilos.
You will [need|fill|use] {c} boxes to pack {a} [oranges|screws|books], {b} to a box.
If a box [holds|takes|fits] {b} [bulbs|apples|cans], then {a} of them [call for|fill|occupy] {c} boxes.
{c} [boxes|crates|sacks] are [needed|required|called for] when {a} items are packed {b} to the box.
It takes {c} [trips|runs|journeys] with a [lorry|boat|lift] that holds {b} to [move|carry|shift] {a}.
How many [trips|loads|crossings] does it take to move {a} tonnes with a [truck|barge|cart] [of|holding] {b}? {c}.
To carry {a} [bricks|passengers|crates] in {c} trips, the [driver|boatman|crew] takes {b} on every trip.
Each [bus|minibus|raft] seats {b}. For {a} [pupils|tourists|fans] the [school|agency|club] had to hire {c}.
They [ended up with|had|got] {c} pieces of {b} after [sawing|cutting|chopping] a pole {a} long.
Cut into {b} equal pieces, a [ribbon|cable|log] of {a} [leaves|yields|gives] pieces {c} long.
A [bottle|jug|cask] with {a} ml fills {c} glasses, {b} ml going [into each|in every one].
With {b} ml in a [cup|glass|scoop], the [urn|bucket|barrel] of {a} ml serves {c}.
{c} [portions|helpings|bowls] of {b} grams can be [had|got|served] from {a} grams of stew.
The [recipe|dough|mixture] of {a} grams makes {b} [rolls|biscuits|buns] that weigh {c} grams each.
A single [bun|muffin|pancake] takes {c} grams, as {b} of them [use up|need|require] {a} grams of flour.
Each heir [got|received|inherited] {c} when the {b} of them [shared|split|carved up] an estate of {a}.
Share {a} [fairly|evenly|out] among {b} [pirates|siblings|partners], and nobody [gets|takes|has] more than {c}.
Each of the {b} [winners|players|siblings] [got|received|took home] {c} out of the [jackpot|pool|prize] of {a}.
Everyone [chipped in|coughed up|paid] {c} because there were {b} of us at the [table|restaurant|bar] and the bill was {a}.
[Splitting|Sharing] a [cab|pizza|flat] that costs {a} [between|among] {b} of us, it's {c} a head.
{c} a head, that's what {b} [mates|lads|flatmates] [paid|forked out|owed] for a [party|trip|boat] costing {a}.
[Council|Charity|State] spends {a} on {b} [residents|pupils|patients], [equal to|or] {c} per head.
Taxpayers to pay {c} each as [bailout|stadium|bridge] of {a} is [spread|shared|divided] over {b} households.
She averages {c} a [game|match|start], having [scored|made|picked up] {a} points in {b} of them.
In {b} [innings|matches|rounds] she [scored|made|collected] {a}, so she averages {c}.
The runner's [pace|speed] was {c} metres a second: {a} metres [run|covered|done] in {b} seconds.
It is {c} laps, for the [race|swim|run] is {a} metres and a lap [measures|is|counts] {b}.
The mean of {b} [readings|marks|samples] that [sum|add up|total up] to {a} is {c}.
With a [sum|total] of {a} and a count of {b}, the [average|mean|arithmetic mean] is {c}.
{b} [tests|papers|essays] brought the [pupil|student|class] {a} marks, {c} marks [apiece|on average|per piece].
Running at {c} sheets a minute, the [printer|copier] [put|spat|turned] out {a} sheets in {b} minutes.
A press that [prints|runs|does] {b} copies an hour will [need|take|require] {c} hours for an edition of {a}.
She reads {b} pages [a day|a night|daily] and will [finish|be through|complete] the {a} pages in {c}.
We needed {c} minutes to [empty|drain|fill] the [pool|tank|cellar] of {a} litres, pumping {b} litres a minute.
The [leak|tap|pipe] lost {a} litres in {b} hours, [hence|so|therefore] {c} litres an hour.
It took {c} [days|shifts|weeks] for the [crew|drill|miners] to dig {a} metres at {b} metres for each.
After {c} months of [saving|putting by|earning] {b} a month, he will [have|reach|own] {a}.
At {b} a [ticket|kilo|roll], {a} in cash [buys|gets|pays for] {c} and no more.
I have {a} and a [sandwich|ride|stamp] costs {b}, so I can [afford|buy|get] {c}.
How many [seats|licences] did the [client|firm|agency] buy if each was {b} and it paid {a}? {c}.
A software [contract|deal|order] worth {a} at {b} per seat [covers|stands for|equals] {c} seats.
Callers paid {c} a minute, {b} minutes of [roaming|airtime|data] having been [billed|invoiced|charged] at {a}.
The [cloud|hosting|server] bill, {a}, relates to {b} users; this [is|means|equates to] {c} per user.
[Divide|Please divide] {a} by {b}, then [enter|report|note] {c} as the answer.
Take the [total|amount|sum] {a}, [see|check|find] how often {b} is in it, and [write|put] {c}.
[Were|If] the [grant|bonus|budget] of {a} shared by {b} schools, each would [receive|get|be allotted] {c}.
Unless more than {b} [apply|come|sign up], the [prize|fund|subsidy] of {a} will [mean|be] {c} for each.
Should the [fund|trust|club] hand {b} to every [applicant|member|child], its {a} would [be enough|suffice] for {c}.
[One|Each] unit of the larger measure is {b} of the smaller, so {a} [smaller ones|of these] [make|become|are] {c}.
Dividing by the conversion [factor|constant], {b}, [turns|changes|converts] {a} centimetres into {c} [inches|units|feet].
[Reduced|Shrunk|Scaled down] by a factor of {b}, a [length|side|wall] of {a} is drawn as {c}.
A [rectangle|field|room] with an area of {a} and a width of {b} has a [length|depth] of {c}.
One side is {b} and the [surface|area] {a}; the [other|remaining|second] side is [consequently|thus] {c}.
The frequency is {c}, [given|with] a wave [speed|velocity] of {a} and a wavelength of {b}.
[Goods|Freight|Cargo] weighing {a} went into {b} wagons, and every wagon was [loaded|filled] with {c}.
{c} tonnes per [vessel|crane|berth] is the result of {a} tonnes [handled|moved|lifted] by {b} of them.
[Management|The board] notes that capital spending of {a}, relative to [depreciation|amortization|cash flow] of {b}, [was|represents] a ratio of {c}.
We [recognized|expensed|booked] {c} in each of the {b} periods over which the [grant-date|fair] value of {a} is spread.
Depreciation is {c} a year, since the [machine|vehicle|vessel] cost {a} and is [written off|expensed|amortized] over {b} years.
The [slope|gradient] is {c}, the road [rising|climbing|dropping] {a} over a run of {b}.
From {b} [cells|seeds|vines] came a [total|yield] of {a} grams, each one [giving|making] {c} grams.
Enter {a}, press divide, enter {b}; the display [shows|reads|says] {c}.
[Cell|Row|Line] C holds {c}, which is A ({a}) divided by B ({b}).
[Shrink|Scale down|Reduce] {a} by a factor of {b} and [you get|it becomes|the result is] {c}.
{b} goes into {a} {c} times.
{a} over {b} [is|makes|equals] {c}.
The ratio of {a} to {b} [is|stands at|comes to] {c}.
{a} is {c} times [as much as|as large as|the size of] {b}.
How [often|many times] does {b} fit into {a}? {c} times.
Split {a} into {b} [equal|even|identical] [parts|shares|pieces] and each [is|comes to|measures] {c}.
The quotient of {a} and {b} [equals|is|works out at] {c}.
To [get|reach|obtain] {c}, divide {a} by {b}.
One [part|share] in {b} of {a} [is|makes|means] {c}.
{a} THINGS [shared|divided|dealt out] among {b} [children|friends|players] [give|make|leave] each {c}.
WHO [drove|cycled|walked] {a} km in {b} hours, at [a speed|an average|a pace] of {c} km an hour.
{b} THINGS cost {a}; one [costs|is|comes to] {c}.
The bill of {a} was [split|shared|divided] [evenly|equally|fairly] between {b} [guests|friends|people], who paid {c} each.
A [rope|plank|ribbon] of {a} UNIT cut into {b} equal [lengths|pieces|strips] gives pieces of {c} UNIT.
WHO [reads|typed|wrote] {a} pages in {b} days, [that is|or|meaning] {c} a day.
The car went {a} miles on {b} gallons: {c} miles to the gallon.
Packing {a} THINGS into crates of {b} [takes|needs|fills] {c} crates.
At {b} litres a minute, [filling|draining|emptying] {a} litres takes {c} minutes.
With {a} to [save|pay|earn] and {b} a week put [aside|by|away], WHO [needs|takes|will need] {c} weeks.
A block of mass {a} and volume {b} has a density of {c}.
{a} people live on {b} square miles, [about|so|that is] {c} to the square mile.
WHO scored {a} [points|runs|goals] in {b} games, an average of {c} [a game|per game].
Net income of {a} on {b} shares [gave|made|meant] earnings per share of {c}.
Earnings per share [were|came to|amounted to] {c}: [profit|net income|income] of {a} spread over {b} shares.
At a price of {a} and earnings of {b} a share, the [stock|share] [trades at|costs|is valued at] {c} times earnings.
[Revenue|Sales|Turnover] of {a} from {b} [stores|outlets|branches] [is|means|makes] {c} a store.
With {b} [employees|staff|people], revenue of {a} [comes to|means|amounts to] {c} per [head|employee|person].
The current ratio was {c}, current assets being {a} and current liabilities {b}.
Total [cost|expense|spending] of {a} for {b} [units|tonnes|barrels] [puts|sets|places] the unit cost at {c}.
[Equity|Net assets] of {a} and {b} shares [imply|give|mean] a book value of {c} a share.
EBITDA of {a} [covered|covers] interest of {b} {c} times.
Debt of {a} is {c} times [EBITDA|earnings|cash flow] of {b}.
x = {a}; y = {b}; [print|return|output] x / y -> {c}
"{a} for {b} of us?" "{c} [each|a head|apiece], then."
Sales {a}, customers {b}, average [basket|ticket|order] {c}
Rent of {a} for {b} square metres [works out at|comes to|is] {c} a metre.
[Cost of sales|Sales] of {a} against [average|mean] [stock|inventory] of {b}: it turned {c} times.
Divide {a} by {b}; [the result is|you should find|that leaves you with] {c}.
When {a} is divided by {b}, the [outcome|quotient|answer|result] is {c}.
{c} is the [quotient|ratio|fraction] of {a} and {b}, in that order.
{a} over {b} [equals|makes|comes to|reduces to] {c}.
{b} into {a} goes {c}.
{a} ÷ {b} = {c}
{c} = {a} / {b}
{a} : {b} = {c}
The fraction with numerator {a} and denominator {b} has the value {c}.
With denominator {b} and numerator {a}, the [fraction|ratio|expression] [evaluates|works out|simplifies] to {c}.
Dividend {a}, divisor {b}, quotient {c}.
Divisor: {b}. Dividend: {a}. Quotient: {c}.
Quotient {c}, obtained from the divisor {b} and the dividend {a}.
If {a} is cut into {b} equal parts, then each part [is|measures|amounts to] {c}.
If x times {b} makes {a}, then x must be {c}.
{c} is what [must|has to|needs to] be multiplied by {b} to [reach|give|produce] {a}.
By what must {b} be multiplied to get {a}? By {c}.
{a} is {c} times [as large as|as big as|the size of] {b}.
{a} being {c} times {b}, we [stop|rest|leave it] here.
How often can {b} be taken out of {a}? [Answer|Solution|It can be done], {c} times.
Q: {a} divided by {b}? A: {c}
Q. How many times as [large|great|big] as {b} is {a}? A. {c}.
Find the ratio of {a} to {b}. [Solution|Answer|Result]: {c}.
Exercise: share {a} equally into {b} groups. [Key|Model answer|Solution]: {c} in every group.
Work out {a} ÷ {b} and [write|put|fill in] {c} [in the box|on the dotted line|next to the equals sign].
The pupil keyed in {a}, pressed the division sign, keyed in {b}, and the display [showed|read|lit up with] {c}.
The calculator shows {c} after you [enter|type|punch in] {a} ÷ {b} and [hit|press|tap] the equals key.
Top cell: {a}. Cell below it: {b}. Formula top over below: {c}.
In the sheet, the total cell holds {a} and the count cell {b}, so =total/count [displays|returns|yields] {c}.
=DIVIDE({a}; {b}) shows {c}
let total = {a}; let n = {b}; print(total / n) // {c}
assert {a} / {b} == {c}
assert {c} == div({a}, {b})
divide({a}, {b}) [returns|->|evaluates to] {c}
> {a} / {b}, and the console [answers|echoes|replies with] {c}.
Solve {b} x = {a} for x; x [is|equals|comes out as] {c}.
Given {b} · y = {a}, it follows that y = {c}.
Let {b} be the divisor. Applied to {a}, it [gives|produces|leads to] a quotient of {c}.
Dividing by {b} [turns|changes|shrinks or stretches] {a} into {c}.
We [obtain|get|arrive at] {c} by splitting {a} into {b} equal shares.
To find {c}, [take|start from|begin with] {a} and divide by {b}.
{c}: that is what you [get|see|end up with] once {a} has been divided by {b}.
The {c} in the [margin|last row|final column] comes from dividing {a} by {b}.
A rectangle of area {a} and [width|height|breadth] {b} must have the other side {c}.
The mean of {b} numbers that sum to {a} is {c}.
{b} scores totalling {a} [average|have a mean of|average out at] {c}.
A slope that rises {a} over a horizontal run of {b} has [gradient|steepness|slope] {c}.
The proportion {a} to {b} is [the same as|equivalent to|no different from] {c} to one.
Bundled in [lots|sets|groups] of {b}, {a} counters make {c} bundles.
Undo the multiplication: {a} was some number times {b}, and that number [was|is|must have been] {c}.
Teacher: "What is {a} by {b}, divided?" Class: "{c}!"
"Go on, {b} into {a}?" [asked|demanded|teased] WHO. "{c}," said OTHER [without looking up|at once|with a yawn].
Class, {c} was the right answer; the question was {a} divided by {b}.
Not a product but {a} divided by {b} was [asked for|wanted|required], and that is {c}.
The inverse check: {c} multiplied by {b} brings us back to {a}.
Counting up in steps of {b} from nought, one [arrives at|lands on|gets to] {a} after {c} steps.
Scaling {a} down by a factor of {b} [leaves|results in|makes] {c}.
A factor of {c} [separates|lies between|takes you from] {b} and {a}, the latter being the multiple.
The quantity {a}, expressed in units of {b}, [is|reads|comes to] {c}.
Measured with a rod of length {b}, the beam of length {a} is {c} rods long.
Per one, [the figure|the amount|it] is {c}; for {b} at the same rate, it is {a}.
WHO [brought|carried|lugged] home {a} THINGS from the market. The {b} cousins got the same number each, and nobody complained about their {c}.
A [bag|jar|tin] of {a} sweets was emptied onto the table. {b} children helped themselves to equal heaps, and each heap held {c}.
Each of the friends walked off with {c} [marbles|stickers|cards]. There were {b} friends, and the box they emptied had held {a}.
We were {b} at dinner and the bill was {a}. Going Dutch, everyone [put in|coughed up|laid down|paid] {c}.
"What do I owe?" asked WHO. "The taxi was {a} and there are {b} of us, so {c}," said OTHER.
The flat costs {a} a month. Its {b} tenants pay equal parts, so WHO [transfers|wires|hands over] {c} [on the first|every month|to the landlord].
The rent share is {c} a month for WHO, since {b} flatmates carry the {a} evenly.
WHO set off [at dawn|after breakfast|in the rain] and rode {a} kilometres in {b} hours. The average speed was {c} kilometres an hour.
The [train|coach|ferry] averaged {c} miles an hour: it was {b} hours under way and [travelled|put behind it|clocked up] {a} miles.
The drive is {a} kilometres long. Keeping to a steady {b} kilometres an hour, WHO [needs|will take|has to allow] {c} hours.
How long until they arrive? There are {a} miles to go, the boat does {b} miles an hour, so {c} hours.
{c} hours of walking lay ahead. The hut was {a} kilometres off and the party made {b} kilometres an hour.
It is {b} metres once round the track. WHO ran {a} metres in all, in other words {c} [laps|rounds|circuits].
In {c} laps of {b} metres each, the [swimmers|runners|skaters] had covered exactly {a} metres.
A pack of {b} [batteries|pencils|rolls|napkins] sells for {a}. Bought that way, one of them [costs|sets you back|comes to] {c}.
WHO handed over {a} coins and got {b} ITEMS in return. At that price a single one is worth {c} coins.
Price tag: {a} for a box of {b}. Price of one: {c}.
At {b} dollars a ticket, the {a} dollars in the [kitty|jar|envelope] will buy {c} tickets.
WHO has saved {a}. A ride on the [carousel|big wheel|ghost train] costs {b}, so the savings are good for {c} rides.
The orchard [yielded|bore|gave] {a} apples this autumn. They were packed into crates of {b}, and {c} crates were filled.
{c} full crates [stood|waited|were stacked] in the yard, each holding {b} bottles of the {a} that had been delivered.
The [baker|canteen|cook] has to box up {a} rolls. A box takes {b}, so {c} boxes are [needed|called for|required].
How many buses? {a} pupils are coming, {b} to a bus, therefore {c}.
Seats come in rows of {b}. To seat an audience of {a}, the [usher|caretaker|school] sets out {c} rows.
The choir, {a} strong, lined up in {b} equal rows. In every row [stood|sang|there were] {c} people.
WHO's novel has {a} pages. To finish it in {b} days, WHO must [read|get through|manage] {c} pages a day.
At {b} pages a day, a book of {a} pages [keeps|occupies|lasts] WHO for {c} days.
It took WHO {c} evenings to [read|translate|proofread] the {a} pages, doing {b} an evening, no more and no less.
The tank swallowed {b} gallons at the pump. WHO had driven {a} miles since the last fill, so the old car [does|manages|gets] {c} miles to the gallon.
Fuel log: distance {a}, litres {b}, distance per litre {c}.
The lorry [burnt|drank|used] {a} litres over {b} trips, all alike. That is {c} litres for a trip.
How far on one litre? {c} kilometres, seeing that {b} litres [took us|lasted for|saw us through] {a}.
A tap fills {b} litres each minute. The [pond|tub|trough] holds {a} litres and is full after {c} minutes.
The cistern of {a} litres [ran dry|was drained|emptied] in {b} minutes, which is a flow of {c} litres a minute.
The pump shifts {b} gallons an hour. With {a} gallons in the cellar, WHO will be [pumping|at it|kept busy] for {c} hours.
WHO cuts a rope of {a} metres into lengths of {b} metres and [hangs up|coils|ties off] {c} pieces.
The rope was {a} metres long. Snipped into {b} equal pieces, it gave lengths of {c} metres.
Each shelf is to be {b} long. From the plank of {a} the [carpenter|joiner|workman] gets {c} shelves, leaving sawdust out of account.
Ribbon on the roll: {a} metres. Ribbon for one wreath: {b} metres. Wreaths that can be [made|tied|finished]: {c}.
{b} fence posts stand at equal spacing round a field of perimeter {a}. The [gap|spacing|distance] from one to the next is {c}.
One centimetre on the map stands for {b} kilometres. The two [villages|peaks|harbours] are {a} kilometres apart, hence {c} centimetres on paper.
On the map the road is {b} centimetres, in the country {a} kilometres; one centimetre thus [represents|stands for|means] {c} kilometres.
The model is {b} feet long and the real ship {a} feet, so the ship is {c} times the length of the model.
The [nugget|block|statue] has a mass of {a} grams and a volume of {b} cubic centimetres. Its density is {c} grams per cubic centimetre.
Density {c}: the sample weighs {a} and [displaces|takes up|occupies] a volume of {b}.
The island has {a} inhabitants on {b} square miles, [a density of|which is|that is to say] {c} to the square mile.
On its {b} hectares the [farm|estate|smallholding] brought in {a} tonnes of wheat. The yield [was|reached|came to] {c} tonnes a hectare.
The yield was {c} bushels per acre. The {b} acres together [gave|bore|produced] {a} bushels.
{b} hens laid {a} eggs over the [summer|season|year]. On average a hen laid {c}.
WHO types {a} words in {b} minutes. [In other words|Put differently|That means], {c} words a minute.
WHO takes {b} tablets a day. The bottle of {a} tablets [lasts|will do|holds out] for {c} days.
The [hay|feed|grain] in the barn, {a} kilos of it, feeds the horses for {b} days. So they eat {c} kilos a day.
{c} days of provisions were left: {a} rations in the hold and {b} eaten daily.
WHO scored {a} points in {b} games this season, [an average of|for a mean of|which averages] {c} a game.
A [batting|scoring|career] average of {c} is what {a} runs in {b} dismissals come to.
The loan from OTHER was {a}, without interest. WHO pays back {b} a month and is [free of it|square|in the clear] after {c} months.
WHO owes {a} and wants to be rid of it in {b} equal instalments. Each one [is|must be|will be] {c}.
A [sofa|bicycle|piano] for {a} in {b} equal monthly payments, no interest: {c} a month.
Saving {b} every week, WHO will have the {a} for the [trip|guitar|course] in {c} weeks.
The recipe makes {b} portions and has {a} calories in all, so a portion has {c}.
One batch of dough weighs {a} grams. A [bun|roll|pretzel] takes {b} grams, and the baker shapes {c} of them.
The cake [serves|feeds|is cut for] {b}, and with {a} grams of sugar in it every equal slice contains {c} grams.
The juice, {a} millilitres, was poured evenly into {b} glasses. Each glass [held|got|contained] {c} millilitres.
WHO's film has {a} frames and is shown at {b} frames a second. It is over in {c} seconds.
The disk holds {a} megabytes. Photos are {b} megabytes each, and {c} of them [fit|go on it|can be stored].
The library's {a} books are [spread|arranged|distributed] evenly over {b} shelves. WHO counted one shelf: {c} books.
The parquet covers {a} square feet, and a tile covers {b}. The [floor layer|tiler|builder] laid {c} tiles.
A tin of paint does {b} square metres. For the {a} square metres of [wall|ceiling|fence] WHO bought {c} tins.
The [pickers|gang|crew] brought in {a} baskets, {c} by each of the {b} pairs of hands.
Three generations of the family live off the mill, which grinds {a} sacks in {b} days, or {c} sacks a day.
A lift carries {b} persons at a go. [Getting|Bringing|Taking] all {a} guests up means {c} runs.
The [estate|legacy|fortune] of the aunt, {a} after duties, fell to {b} nieces in equal parts. Each niece [received|inherited|came into] {c}.
The pirates, {b} of them, split {a} doubloons evenly, captain included. {c} doubloons went into every [pocket|purse|sock].
WHO and the rest of the syndicate, {b} players in all, won {a} on the lottery; an equal share was {c}.
Candles burn down {b} millimetres an hour. This one is {a} millimetres tall and will [burn|last|give light] for {c} hours.
The [climb|ascent|staircase] rises {a} centimetres in {b} equal steps, so that each step is {c} centimetres high.
Every step is {b} centimetres high, the landing is at {a} centimetres, and WHO [counts|climbs|takes] {c} steps.
A garden of {a} square metres was parcelled out into {b} equal plots. WHO [drew|got|was given] one of {c} square metres.
A voltage of {a} volts across a [resistor|coil|wire] of {b} ohms drives a current of {c} amperes.
Pressing with {a} newtons on {b} square metres [makes|amounts to|exerts] a pressure of {c} pascals.
The Company had {b} shares in issue throughout the year. Profit attributable to holders was {a}, [equivalent to|corresponding to|representing] {c} per share.
EPS: {c} (net income {a}, share count {b}).
Loss per share was {c}, the [net loss|loss for the period|deficit] of {a} being allocated over {b} shares.
ORG had revenue of {a} and {b} people on the payroll. Revenue per employee was [accordingly|therefore|thus] {c}.
Headcount averaged {b}, turnover was {a}, and productivity, measured as [turnover|sales|revenue] per head, {c}.
Staff costs [amounted to|came to|ran to] {a} for an average of {b} employees, in other words {c} per employee.
The average salary at ORG is {c}. Its {b} employees [share|account for|split] a wage bill of {a}.
ORG trades at {a} and earned {b} a share. The price-to-earnings ratio is [therefore|consequently|thus] {c}.
P/E {c}: price {a}, earnings per share {b}.
Investors pay {c} times earnings for ORG, whose shares [fetch|cost|change hands at] {a} and earn {b} each.
The current ratio [improved to|slipped to|settled at] {c} at year end. Current assets were {a} and current liabilities {b}.
Current liabilities stand at {b}. Covering them are current assets of {a}, [a ratio of|which makes|for a ratio of] {c}.
Asset turnover for the year was {c}, on [net sales|revenue|turnover] of {a} and average total assets of {b}.
Average total assets were {b}. They [supported|generated|carried] sales of {a}, and so asset turnover was {c}.
Receivables turnover: credit sales {a}, average receivables {b}, [times turned|turns|ratio] {c}.
Payables turned over {c} times. Purchases were {a} and [average|mean|typical] payables {b}.
Unit cost [fell|rose|moved] to {c} in the period, in which ORG produced {b} units for an outlay of {a}.
The cost apiece came to {c}. ORG spent {a} and [produced|finished|completed] {b} ITEMS for it.
Each unit cost {c} to [make|build|produce], given that the run of {b} had a total cost of {a}.
ORG [leases|rents|occupies] {b} square feet at an annual rent of {a}. The rent per square foot is {c}.
The tower of {b} square feet [sold|went|was acquired] for {a}, a price of {c} per square foot.
Average ticket was {c}, as takings of {a} [came from|were rung up on|arose from] {b} transactions.
The tills [rang|registered|counted] {b} times for takings of {a}. The average basket was {c}.
{b} guests left {a} in the restaurant's tills. Average spend per guest was {c}.
Average order value: {c}. Orders: {b}. Merchandise sold: {a}.
ORG's {b} stores [turned over|sold|took] {a} last year, average sales per store being {c}.
With {b} outlets open all year and sales of {a}, ORG [averaged|sold|took] {c} per outlet.
Sales density was {c} per square foot, [calculated|worked out|computed] on sales of {a} and selling space of {b}.
The loan-to-deposit ratio [was|stood at|edged to] {c} times. Loans were {a} and deposits {b}.
Deposits of {b} and loans of {a} put the bank's ratio of loans to deposits at {c}.
Interest cover was {c} times. EBIT [came to|reached|was] {a} and net finance costs [were|amounted to|stood at] {b}.
Finance costs of {b} were met out of EBITDA of {a}, so that coverage was {c} times.
Debt service coverage ratio [is|equals|works out to] {c}, being net operating income of {a} over debt service of {b}.
Fixed charges were {b}. Earnings available to [meet|cover|pay] them were {a}, and the coverage ratio was {c}.
The payout ratio was {c}, dividends of {a} having been [declared|paid|distributed] out of earnings of {b}.
Book value per share was {c}, [calculated from|based on|reflecting] equity of {a} and {b} shares outstanding.
Common equity [stood at|totalled|was] {a}. Spread over {b} common shares, book value was {c} a share.
Net asset value per unit of the fund: {c}, that is net assets of {a} over {b} units in issue.
The fund's net assets of {a} belong to {b} units, so [one unit|every unit|each unit] is worth {c}.
The price-to-book ratio is {c}, for the stock [sells|trades|is quoted] at {a} and its book value per share is {b}.
Net debt of {a} against EBITDA of {b} left [leverage|the leverage multiple|indebtedness] at {c} times.
Leverage, [defined|measured|stated] as total debt over EBITDA, was {c}; EBITDA was {b} and total debt {a}.
The equity multiplier was {c}: total assets {a}, shareholders' equity {b}.
EBITDA was {b}. ORG [was sold|changed owners|was bought] at an enterprise value of {a}, that is {c} times EBITDA.
Return on equity, as a plain ratio, was {c}, given net income of {a} and [average|mean|opening] equity of {b}.
Operating expenses of {a} over operating income of {b} give a cost-income ratio of {c}.
Claims [paid|settled|closed] numbered {b} and cost {a}, so the average claim was {c}.
Marketing spend of {a} won {b} new customers. Cost of acquiring [one|a customer|each]: {c}.
Each new subscriber cost ORG {c} to win; {b} [signed up|joined|came aboard] on a campaign that cost {a}.
ORG's fleet [burned|used|consumed] {a} gallons over {b} flights, an average of {c} a flight.
Freight [bills|charges|costs] of {a} on {b} tonnes carried mean a rate of {c} a tonne.
Revenue per available room was {c}. The hotel [had|offered|counted] {b} available room nights and room revenue of {a}.
The order backlog is {a}. At [deliveries|shipments|billings] of {b} a month, it will last {c} months.
Cash runway {c} months. Cash on hand {a}, [burn|monthly spending|outgoings per month] {b}.
Straight-line depreciation: the [machine|vessel|press] cost {a}, has no residual value and lasts {b} years, so the annual charge is {c}.
Annual amortisation is {c}, the [licence|patent|software] of {a} being written off evenly over {b} years.
ORG is to split its stock {b} for one. A share [worth|priced at|quoted at] {a} beforehand will in theory be worth {c} afterwards.
In a consolidation of every {b} shares into one, {a} old shares [become|turn into|are replaced by] {c} new ones.
At an exchange rate of {b} crowns to the dollar, {a} crowns [convert into|buy|are worth] {c} dollars.
WHO swapped {a} pesos for {c} dollars, [the rate being|at a rate of|at the day's rate of] {b} pesos to the dollar.
HEADLINE: {b} WINNERS SHARE POT OF {a}, EACH POCKETS {c}
Headline: Town's {a} residents served by just {b} doctors, {c} to a doctor
ARRIVED SAFE STOP {a} MILES IN {b} HOURS STOP AVERAGE {c} STOP
Stock {a} sacks stop daily use {b} stop will hold {c} days stop
Note to self: hall fee {a}, members {b}, so collect {c} from each.
Memo. Legal fees {a}; hours billed {b}; [blended|average|effective] hourly rate {c}. File.
Whereas the purchase price is {a} and the Purchasers are {b} in number and liable in equal parts, each Purchaser shall [pay|remit|tender] {c}.
The Trustee shall distribute the sum of {a} among the {b} Beneficiaries in equal portions, [each portion being|every portion amounting to|one such portion being] {c}.
The Fine of {a} shall be borne by the {b} defendants in equal measure, to wit {c} by each.
Share and share alike, as the saying goes: {b} brothers, {a} sheep, {c} for every brother.
Many hands make light work. The {a} letters were stamped by {b} [volunteers|clerks|helpers] in equal piles, so each stamped only {c}.
"You split it {b} ways?" "Evenly." "And it was {a}?" "It was, so I took home {c}."
"How many of these [barrels|casks|drums], which hold {b} litres, do we need for the {a} litres?" asked WHO. OTHER did the sum on a napkin and said {c}.
Rome wasn't built in a day, nor is the wall: {a} metres at {b} metres a day, which [keeps|ties up|occupies] the masons {c} days.
Despite the weather, which kept [many|some|most] indoors, {a} votes were cast at {b} polling stations, {c} per station on average.
From {a} we get to {c} by dividing by {b}.
{a} yields {c} upon division by {b}.
{a} becomes {c} when it is [split|parted|broken up] into {b} equal shares and one is kept.
With {b} as the divisor, {c} is the quotient of the dividend {a}.
{b} fits {c} times into {a}.
{b} must be taken {c} times to [fill|make up|exhaust] {a}.
Out of {a} you can make {c} heaps of {b}.
Take {b}; it goes in {c} times if the number [on the board|in question|at hand] is {a}.
The {a} pearls came to {c} for each necklace once WHO had strung them evenly on {b} necklaces.
WHO turned {a} eggs into {c} omelettes. Every omelette swallowed {b} of them.
The {a} stamps fill {c} pages of the album, as WHO mounts {b} on a page.
The {b} scouts each carried {c} kilos. The [gear|baggage|load], evenly shared, weighed {a} kilos.
In {b} hours, at a steady {c} miles an hour, the [steamer|tram|herd] made {a} miles.
Among the {b} grandchildren everyone got {c} coins when the [chest|piggy bank|drawer] with its {a} coins was shared out evenly.
The {a} kilometres took WHO {c} hours, for the [mule|sledge|canoe] never did more or less than {b} kilometres an hour.
Of the {b} partners, each drew {c}; the profit, split evenly, had been {a}.
ORG's {b} shares are worth {c} apiece, for the market values the whole at {a}.
Its profit of {a} gave ORG earnings of {c} a share, there being {b} shares.
Revenue of {a} meant {c} for each of the {b} employees of ORG.
On {b} square feet of shop floor ORG makes {c} a foot, sales being {a} in all.
Debt of {a} is {c} times the [EBITDA|equity|cash flow] of {b}.
At {a}, the share costs {c} times its [earnings|book value|cash flow] of {b}.
Per [invoice|ticket|booking], sales of {a} averaged {c}, with {b} of them issued.
Between them {b} machines, {c} parts each, stamped the [order|lot|batch] of {a} parts.
Evaluate {a} over {b}. Value: {c}
p = {a}, q = {b}, p/q = {c}
If {b} times n is {a}, then n is {c}
Q: how much is one share when {a} is cut {b} ways? A: {c}
total={a}, count={b}, mean={c}
A1: {a}, B1: {b}, C1 (=A1/B1): {c}
{c}, the result of {a} / {b}
Solve {b}t = {a}. t = {c}
Check: {c} times {b} is {a}
num {a}, den {b}, frac {c}
{b} into {a}? {c}
quotient({a}, {b}) is {c}
amount: {a}; qty: {b}; each: {c}
{a} by {b}, as a ratio: {c}
x /= {b} with x at {a} makes x {c}
What is {a} for every {b}? {c} for one.
area {a}, width {b}, length {c}
s={a}, t={b}, v=s/t={c}
{c} per one, from {a} per {b}
Find {a} : {b}. [Ans.|Sol.|Out:] {c}
{a} to {b} is as {c} to one
y = {a}, x = {b}, slope of the line through the origin {c}
output {a}, input {b}, gain {c}
{a} doled out {b} ways? {c} each way.
{a} -> {c} when cut by a factor of {b}
net profit,{a},net sales,{b},margin ratio,{c}
dist {a}; time {b}; pace as dist per time {c}
numerator {a}, value {c}, denominator {b}
Net margin, as a ratio, was {c} in 2017: ORG kept {a} out of sales of {b}.
Of every dollar of its {b} in sales, the [chain|dairy|mill] keeps {c}, since its net income is {a}.
Gross profit came to {a}. Set against revenue of {b}, it gives a decimal [margin|ratio] of {c}.
Operating profit {a}, revenue {b}, return on sales [as a decimal|as a fraction|in decimal form] {c}.
The effective tax rate, as a decimal, was {c}: the provision was {a} and pre-tax income {b}.
Of {b} in pre-tax earnings the taxman got {c} for each unit earned, {a} in all.
What share of assets is funded by debt? Debt is {a}, assets are {b}, the ratio {c}.
Return on assets stood at {c}, since assets that averaged {b} over 12 months [brought|earned|threw off] {a}.
How many times over did the retailer sell its stock of {b} in 2015? Cost of sales was {a}, hence {c}.
Fixed assets of {b} were turned over {c} times, as [net sales|turnover|billings] of {a} show.
Quick assets {a}, current liabilities {b}, acid test {c}, [covenant met|see note|unaudited].
The cash ratio is {c}: against short-term debts of {b}, the [foundry|hotel|trust] holds cash of {a}.
Free cash flow of {a} was generated; with {b} shares outstanding, each carries {c} of it.
The 2014 dividend bill of {a}, spread over a share count of {b}, means holders [got|pocketed|were sent] {c} a share.
An owner of one share has a claim on {c} of equity, for equity is {a} and the [register|filing] shows {b} shares.
The call came in at 9.30: with {b} shares, ORG is to be [sold|taken private|bought] for {a}, or {c} a share.
Price to sales of {c}, says the [screener|broker|table] of 5 November, which takes a market value of {a} and sales of {b}.
Buyers paid {a}, which is {c} times what the business [earns|makes|clears] in a year, {b}.
How rich is the valuation? {c} times sales, the firm being worth {a} and selling {b} a year.
The bond pays {a} a year and costs {b}, so its current yield as a decimal is {c}.
With a running yield of {c}, as a fraction, the note costs {b} and [pays|yields] {a} annually.
Net operating income of {a} on a purchase price of {b} is what the broker calls a cap rate of {c}, in decimals.
A building that brings {a} a year and is capitalised at a rate of {b} is [worth|valued at|appraised at] {c}.
To earn {a} a year at an interest rate of {b}, WHO would have to [deposit|invest|put in] {c}.
ORG's interest bill was {a}; at the agreed rate of {b} it had borrowed {c}.
The import tax was {a}. As the rate is {b}, the [camera|engine|carpet] had been valued at {c}.
The agent received {a}. Knowing her commission rate is {b}, we [infer|conclude|see] that she sold for {c}.
A premium of {a} at a rate of {b} tells us that the [barn|cargo|painting] was insured for {c}.
If profit of {a} represents a margin of {b}, in decimals, then sales were {c}.
Excluding VAT the [boiler|laptop|sofa] costs {c}, since its price with VAT is {a} and the VAT multiplier is {b}.
Revenue of {b} grew to {a} over 5 years, multiplying itself by {c}.
The index has gone from {b} in 1995 to {a} now, [that is|in other words], {c} times its old level.
Money multiple of the fund: {c}, with {a} returned on {b} invested.
Every unit of the {b} put in had become {c} by 2021, when WHO took out {a}.
At {b} for one unit of foreign money, the [kiosk|hotel desk|airport] counted out {c} for the tourist's {a}.
The exchange office handed out {a} for {b}, so the rate it used on 6 August was {c}.
Implied exchange rate: {c}. Received {a}. Given up {b}.
The same burger costs {a} there and {b} here; purchasing power [parity|logic] suggests a rate of {c}.
Cost apiece, {c}, was found by [allocating|assigning|spreading] the overhead of {a} over a volume of {b}.
The workshop, founded in 1964, absorbed overheads of {a} on {b} machine hours, {c} for every machine hour.
Break-even volume for 2026 is {c}: fixed costs are {a} and each unit [contributes|leaves|brings] {b} towards them.
How much must be sold to cover fixed costs of {a}? With a contribution of {b} a unit, {c}.
Average realised price {c}; revenue {a}; volume {b}; period Q3 2012.
Gas brought in {a} at a realised price of {c}, the volume having been {b}.
Lifting {b} from the field cost {a}. Cash cost per unit of [oil|gas|ore]: {c}.
Reserves of {a} are being depleted at {b} a year, so the field has a life of {c} years.
The reserve life index of {c} is simply reserves of {a} over yearly output of {b}.
Strip ratio {c}, with {a} of waste moved for {b} of ore in pit 6.
Capital cost per unit of capacity was {c}; the [dam|plant|park] cost {a} and is rated at {b}.
Unit revenue of {c} was earned by the airline on capacity of {b}, its [passenger|total|scheduled] revenue having been {a}.
Yield per passenger mile: {c}, from ticket sales of {a} and {b} passenger miles flown in 2008.
Hotel rooms brought {a} for {b} nights sold, and the average [rate|room rate] was {c}.
Spending on [research|training|safety] was {a}; on a staff of {b} that is {c} a head.
The rent of {a} for 40 Mill Lane works out at {c} a square foot, there being {b} square feet.
The [loft|kiosk|studio] rents for {a} a year. Its floor area is {b}, so the rent per unit of area is {c}.
A plot of {b} acres [changed hands|sold|went] for {a}; land there thus costs {c} an acre.
Yield for the estate's 2006 vintage: {c} per hectare, the {b} hectares having given {a}.
The ewes, {b} in number, gave {a} of wool at the shearing of 23 May, [a mean|an average|a typical] fleece of {c}.
{b} hectares were dressed with {a} of lime in all. That comes to {c} on each hectare.
Feed conversion ratio: {c}. The [pigs|broilers|trout] ate {a} and put on {b}.
How much feed makes one kilo of gain? The herd gained {b} kilos on {a} of feed, so {c}.
The {a} of seed in the shed will do for {c} acres if {b} goes to the acre.
The well gives {b} an hour and the [herd|trough|orchard] needs {a} a day, so the pump runs {c} hours daily.
Speed is distance over time, and {a} in {b} [works out as|means|is] {c}.
It took light {c} seconds to cover the {a} kilometres, going at {b} kilometres a second.
The [bobsleigh|barge|drone] did the {a} of the course in {b}, hence at a mean speed of {c}.
Keeping up {b} an hour, flight 71 needs {c} hours for the {a} to Nairobi.
Pace: {c} minutes per kilometre, since the runner, 45, took {a} minutes over {b} kilometres.
The mass is {a} and the volume {b}; [whatever the shape|as the lab confirms], the density is {c}.
With {b} for its density and {c} for its volume, the [idol|anvil|meteorite] has a mass of {a}.
Floating in the flask is a bead: mass {a}, volume {b}, and so {c} for its density.
A net force of {a} on a [cart|puck|trolley] of mass {b} produces an acceleration of {c}.
If the engine delivers a force of {a} and the car accelerates at {b}, its mass [is|must be] {c}.
Pressure under the [stiletto|ski|foundation] was {c}: a force of {a} bore down on an area of {b}.
Over an area of {b}, the press spreads its {a} of force, and what each unit of area [feels|bears|gets] is {c}.
The winch did work of {a} in a time of {b}; motor 5 thus had a power of {c}.
Energy stored: {a}. Power drawn by the [fridge|lamp|radio]: {b}. It will run for {c}.
With a frequency of {b} and a wave speed of {a}, the wavelength [comes to|is|measures] {c}.
Resistance {c}: a voltage of {a} pushed a current of {b} through coil number 3.
A heater of power {a} on a supply of {b} volts, fuse 9, draws {c} amperes.
The molar amount is {c}, for the sample has a mass of {a} and its molar mass is {b}.
Dissolving {a} of sugar in {b} of water at 20 degrees gave the [class|chemist|intern] a concentration of {c}.
A syrup with {b} per millilitre: the nurse draws {c} millilitres for the {a} prescribed at 10 p.m.
The bag of {a} is to run in over {b} hours, and so the pump is set to {c} an hour.
Dose per kilo: {c}. The child, aged 6, weighs {b} kilos and was [given|prescribed] {a}.
BMI {c}: weight {a}, height squared {b}.
A cyclist of 29 who weighs {b} puts out {a} watts and thereby {c} watts for each kilo of [body weight|rider|mass].
The lens shows a mite {b} long as an image {a} long. Its magnification is {c}.
Scale of the [dollhouse|drawing|plan]: {c} in reality for one on paper, as a hall of {a} is drawn {b} long.
{b} centimetres make one of the old ells, so the cloth of {a} centimetres was [sold|booked] as {c} ells.
{a} grams, said the [jeweller|app|clerk], are {c} ounces, with {b} grams to the ounce.
There are {b} litres in a barrel by this table; the tank's {a} litres are thus {c} barrels.
The soup, {a} in all, gave {c} helpings when ladled out {b} at a time.
A loaf uses {b} of flour. How many loaves are in a sack of {a}? {c}.
The chef needs {a} of stock and has a ladle that takes {b}; {c} ladles it is.
Down from {a} to {c} goes the butter, the recipe being cut by a factor of {b}.
A [keg|vat|cask] of {a} was tapped on 1 August, lost {c} every evening and stood empty after {b} evenings.
The printer got through {a} sheets in {b} minutes, and the [brochure|data sheet] of 1998 duly promises {c} a minute.
A toner of price {a} is good for {b} pages; every page takes {c} out of the [budget|purse|till].
Printing {b} copies cost {a}. Asked what one copy costs, the [editor|publisher|poet] said {c}.
Each roll covers {b}. The ceiling of room 101 is {a}, so ask for {c} rolls of [felt|paper|foil].
Load per metre of the girder: {c}; total load {a}; span {b}.
A crane that lifts {b} at a time [needs|makes] {c} lifts for the {a} stacked on quay 9.
The lorry moved {a} of gravel in average loads of {c}, which took {b} trips.
Haulage cost {a} on a run of {b} kilometres. For each kilometre the [shipper|quarry|grower] paid {c}.
The backup of {a} ended {c} seconds after it began at 2.15 a.m., as the link carries {b} a second.
Throughput was {c} a second, the [server|broker|parser] having handled {a} in {b} seconds.
Cloud bill {a}, compute hours {b}, cost per hour [paid|billed|effective] {c}.
The video takes up {a} and lasts {b} seconds. Its bit rate, 2 channels of sound included, is {c}.
The solar park's {a} in 2018 equals {c} full-load hours at a capacity of {b}.
"How far per charge?" "I drove {a} on {b} charges." "Then {c}, not bad for a car of 2013."
"Your {a} wage, for how many hours?" "{b}." "That's just {c} an hour!"
`;
