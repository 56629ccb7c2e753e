/** Small stories of {a} / {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. */
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
[Cost of sales|Sales] of {a} against [average|mean] [stock|inventory] of {b}: it turned {c} times.`;
