/** Small stories of {a} x {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. One list, however long: its order means nothing. */
export const MULTIPLY_STORIES = `
{a} [bags|crates|packs|trays|baskets|teams|pages|buses] with {b} [THINGS|people|words|items] in each [hold|have|make|come to] {c} in all.
WHO buys {a} THINGS; each costs {b}, so WHO [pays|spends|owes] {c}.
Each of {a} [workers|pupils|machines|shops|farms] [makes|needs|sells|produces|uses] {b}, together {c}.
At {b} a [day|week|month|night|kilo|metre|litre], {a} [of them|in number] [cost|come to|amount to] {c}.
A [wall|garden|sheet|screen|floor] that measures {a} by {b} covers {c}.
A [hall|theatre|field|lot] has {a} [rows|lines|columns] with {b} [seats|chairs|cars|trees] [each|to a row], [room for|which is|or] {c}.
[WHO|ORG] sold {a} [THINGS|units|tickets] at {b} a piece and [took in|earned|made|got] {c}.
{a} [tickets|units|hours|nights] at {b} [each|apiece|per unit] [bring|make|cost|are] {c}.
[Volume|Quantity|Output] was {a}, the [unit price|price per piece|rate] {b}, hence [revenue|the invoice|turnover] of {c}.
There are {a} [floors|tables|classes|boats] and {b} [windows|guests|children|seats] [to|on|for] each, which is {c}.
[Holding|Owning|Selling|Buying] {a} shares at {b} [means|makes|is worth|comes to] {c}.
The [cook|kitchen|caterer] must heat {c} ml of soup, because {b} [guests|diners|delegates] are to have {a} ml apiece.
We [moved|shifted|hauled] {c} tonnes of gravel, since {a} [lorries|trucks|barges] went out and every one of them [carried|held|took] {b}.
She [cycled|walked|rowed] for {b} hours at {a} kilometres an hour and so [covered|put behind her|travelled] {c} kilometres.
Average [realized|selling|contract] price was {a} per barrel on [production|volumes|liftings] of {b} barrels, which [generated|produced|brought in] {c}.
[Principal|A deposit|A loan] of {a} at a [yearly|annual] rate of {b} [earns|accrues|bears] {c} in interest over the year.
The nurse [gave|administered|injected] {c} mg in all: {b} [doses|ampoules|shots] of {a} mg each.
A [force|push|pull] of {a} newtons acting over {b} metres [does|performs|amounts to] {c} joules of work.
[Current|A current] of {b} amperes through a [resistor|coil|heater] of {a} ohms [gives|drops|needs] a voltage of {c}.
Revenue [totalled|reached|hit] {c} as the chain ran {a} [stores|outlets|branches] that averaged {b} in sales per location.
With earnings of {b} per share and {a} shares [outstanding|in issue], net [income|profit|earnings] works out at {c}.
Put on a multiple of {b}, [earnings|EBITDA|profit] of {a} [supports|implies|suggests|points to] an enterprise value of {c}.
The [company|bank|group] is worth {c} on the market, with {a} shares [trading|quoted|changing hands] at {b}.
The board [declared|approved|announced] a dividend of {b} per share; on {a} [ordinary|common|outstanding] shares the payout is {c}.
Qty {a}, [price|unit price|rate] per unit {b}, [amount|line total|extended] {c} [net|for the line].
[Hours|Time] {a}, hourly [rate|wage|pay] {b}, [gross|pay|wages due] {c} for this [employee|period|slip].
Her [payslip|wage|cheque] came to {c} because she [put in|worked|logged] {b} hours and is paid {a} for each.
A [tenant|lessee] who takes {b} square feet at {a} a foot [pays|owes|faces] {c} in [annual|base|yearly] rent.
The [field|paddock|farm] yields {a} kilos per hectare, so from {b} hectares the [farmer|grower|co-op] [brought home|harvested|got] {c}.
{c} litres of diesel were [burnt|used|consumed], the [tractor|generator|boat] running {a} hours and drinking {b} in every hour.
Convert {a} [pounds|euros|pesos] at an exchange rate of {b} and you [receive|end up with|are handed] {c} in [local|foreign] currency.
What is the [product|result] when the factors are {a} and {b}? It [is|equals|must be] {c}.
[Scale|Magnify|Enlarge] a length of {a} by a factor of {b}; the [drawing|image|copy] now measures {c}.
{c} is [exactly|just about|roughly] {b} times [as large|as much|as long] as {a}.
{a}, taken {b} times over, [makes|grows into|amounts to] {c} [in the end|altogether|all told].
My [uncle|boss|neighbour] earns {b} times what I do; I [get|make|take home] {a}, so he [gets|makes|takes home] {c}.
The [mass|weight] of a block is {c} grams, as its density is {a} and its volume [measures|is given as|comes to] {b}.
[Multiplying|Scaling] the [reading|count|signal] of {a} by the calibration constant {b} [yields|returns|gives] a corrected value of {c}.
A [printer|press|copier] turning out {b} sheets a minute will, in {a} minutes, have [run off|produced|printed] {c}.
How many [eggs|bottles|candles] were there? {c}, because {a} [cartons|crates|boxes] stood there with {b} inside each.
How far did the [train|coach|ferry] get in {b} hours at a steady speed of {a}? It [got|went|managed] {c}.
If {a} [choirs|orchestras|squads] each send {b} people to the [festival|parade|camp], the [organisers|hosts] must house {c}.
[Lay|Arrange|Set out] {a} tiles along one side and {b} along the other and you will [need|use|have laid] {c} tiles.
An area of {c} square metres needs [covering|cleaning|painting], the [carpet|lawn|roof] being {a} metres long and {b} metres wide.
[Subscription|Licence|Software] revenue of {c} [reflects|is based on|comes from] {a} seats priced at {b} per seat.
The carrier's {b} [subscribers|customers|lines] bring in {a} apiece on average, [hence|and therefore|for] service revenue of {c}.
Passenger revenue [was|amounted to|stood at] {c}, with {b} passengers [flown|carried|boarded] and an average fare of {a}.
At an average grade of {b} grams per tonne, {a} tonnes of [ore|rock|mill feed] [contain|hold|carry] {c} grams of gold.
The royalty, [fixed|set|agreed] at {b} per barrel, was [paid|due|charged] on {a} barrels and came to {c}.
The [gauge|station|basin] caught {c} millimetres since [rain|sleet|snow] of {a} millimetres an hour went on for {b} hours.
The [county|province|island] has {c} inhabitants, there being {a} people to the square mile and {b} square miles of [land|territory|ground].
[Population|Bird|Tree] density of {b} per hectare over {a} hectares [means|implies|suggests] a count of {c}.
A solution of {a} moles per litre, [made up|diluted|topped up] to {b} litres, [contains|holds] {c} moles of [salt|acid|solute].
To [bake|make|prepare] {b} [loaves|cakes|pizzas] we need {c} grams of flour, for the recipe calls for {a} grams in each.
[Knit|Sew|Weave] {a} rows with {b} stitches to the row and by the end you'll have [worked|done|made] {c} stitches.
The [coach|trainer] made us run {a} laps; a lap is {b} metres, so we [ran|did|covered] {c} metres.
The striker has [scored|netted|managed] {b} goals a game over {a} games, which [puts|leaves|makes] his tally at {c}.
A [basketball|netball] player sinks {a} shots worth {b} points each and so [scores|adds|earns] {c} points.
Cost of [goods|materials|inventory] sold was {c}, or {a} units [shipped|dispatched|delivered] with a unit cost of {b}.
[Power|The power] drawn is {c} watts: {a} volts [multiplied by|times] {b} amperes.
[Momentum|Its momentum] is {c} when a [ball|cart|puck] of mass {a} moves with velocity {b}.
A body of mass {b} [accelerating|speeding up] at {a} [experiences|feels|is under] a net force of {c}.
[Pressure|A pressure] of {a} on a [piston|plate|hatch] with an area of {b} exerts a force of {c}.
[Energy|Consumption] for the night was {c} kilowatt-hours as the [heater|pump|charger], rated at {a} kilowatts, was on for {b} hours.
The [tank|pool|cistern] [took|received|gained] {c} litres while the pump ran for {b} seconds at {a} litres a second.
In cell D the formula [multiplies|takes] units ({a}) by the [unit cost|tariff|list price] ({b}) and [shows|displays|returns] {c}.
[Column|Field] A holds {a}, column B holds {b}, and their product, {c}, is [stored|written|kept] in the last column.
Let the [first|smaller|known] factor be {a} and the other {b}; then their product [equals|is|will be] {c}.
If x [stands for|equals|denotes] {a} and y is {b}, xy [equals|must be|is] {c}.
By definition, [turnover|revenue|sales] is price times volume: {b} and {a} [here give|thus make|make for] {c}.
{c}! That's what you [pay|fork out|cough up] for {b} [coffees|beers|rides] when a single one [costs|sets you back] {a}.
Petrol's at {b} a litre, and the [tank|car|van] swallowed {a} litres, so [that's|there goes|I'm out] {c}.
Ticket takings hit {c} as {a} [fans|visitors|concertgoers] [pay|shell out|hand over] {b} apiece.
[Developer|Builder|Fund] to spend {c} on {b} [flats|homes|condos] costing {a} each.
Rooms [sold|occupied|let] numbered {a} at an average daily rate of {b}, which [resulted in|produced|yielded] room revenue of {c}.
Assets of {a} turned over {b} times during the [year|period], [so that|meaning that|and so] sales were {c}.
Debt stood at {c}, [the|our] leverage being {a} times [equity|EBITDA|capital] of {b}.
[Interest|Finance] charges of {b} were covered {a} times, [implying|indicating|pointing to] operating profit of {c}.
With book value at {b} a share and the stock [trading|priced|valued] at {a} times book, the [share|quote|market price] is {c}.
[Total|Gross|Bank] loans were {c}, with {b} branches and an average of {a} in loans [per|at each|for every] branch.
Headcount of {a} and revenue per [employee|head|worker] of {b} [translate|work out|correspond] to {c} in revenue.
Receivables [represented|equalled|stood for] {a} days of sales; with daily sales of {b}, the [balance|amount outstanding|ledger] was {c}.
The [stock-based|equity] award, {a} restricted units with a fair value of {b} each, [is|was] [valued|recorded|expensed] at {c}.
We [repurchased|bought back|retired] {b} shares at an average price of {a}, for [aggregate|total] consideration of {c}.
[Options|Warrants] over {a} shares were exercised with a strike of {b}; [proceeds|cash received|receipts] were {c}.
A copper [producer|miner|smelter] that sold {b} pounds at {a} a pound [booked|recorded|reported] sales of {c}.
The elevator [paid|credited|owes] us {c}, as [grain|barley|maize] went for {a} a bushel and we brought {b} bushels.
{c} litres [daily|a day|per milking] come from the [herd|barn|dairy]: each cow gives {a}, and there are {b} cows.
Out of {b} hives the [beekeeper|family|abbey] took {c} kilos of honey, [averaging|at|getting] {a} kilos a hive.
{a} [trips|runs|crossings] with a load of {b} on every trip [shifted|carried|moved] {c}.
The [ferry|shuttle|cable car] [ran|went|sailed] {b} times, taking {a} passengers each time, {c} passengers in all.
[Blink|Clap|Jump] {a} times a minute and in {b} minutes you [will have done|have done] it {c} times.
The [tap|faucet|roof] drips {a} drops an hour. After {b} hours, {c} drops have [fallen|landed|dripped] in the bucket.
Repeating the [gain|bonus|payment] of {b} on {a} occasions, he [ended up with|collected|pocketed] {c}.
Adding {a} to itself until there are {b} of them [gives|produces|leads to] {c} [in sum|all told|at last].
One mile is {a} kilometres, [hence|therefore|and so] {b} miles [are|make|become] {c} kilometres.
To [turn|convert|change] {a} into the smaller unit, apply the [conversion|scaling] factor {b}: {c}.
A [map|chart|model] distance of {a} at a scale factor of {b} [represents|stands for|means] {c} on the ground.
Under [the lens|the microscope|magnification] of {b}, a [cell|grain|fibre] {a} microns across [appears|looks|seems] {c} microns wide.
The recipe [asks for|needs|takes] {b} grams of butter; making {a} batches [means|requires|uses up] {c} grams.
A [patient|dog|child] weighing {a} kilos is [prescribed|given|allowed] {b} mg per kilo, [which is|thus|i.e.] {c} mg.
An infusion [running|set|flowing] at {b} ml per hour for {a} hours [delivers|puts in|supplies] {c} ml.
[Heart|Pulse] rate {b}, stroke volume {a}; the [output|cardiac output|flow] is [therefore|accordingly] {c}.
Wave speed of {c} [follows|results] from a frequency of {a} and a [wavelength|wave length] of {b}.
The torque [is|comes to|reaches] {c}, with a [lever|spanner|wrench] {a} long and {b} applied at its end.
The charge [stored|held] is {c}, capacitance [being|having been measured as] {a} and the voltage {b}.
A pallet [holds|takes|bears] {a} cartons, the [container|truck|wagon] {b} pallets, so a full load is {c} cartons.
We [loaded|packed|stacked] {b} layers of bricks, {a} bricks to a layer, and the [pile|pallet|kiln] now has {c} bricks.
A [book|catalogue|manual] of {a} pages in a print run of {b} copies [uses|needs|calls for] {c} printed pages.
{c} words can be [finished|typed|ready] if the [typist|translator|clerk] has {b} hours and does {a} words in each.
There are {c} [desks|lockers|chairs] in the school, {a} in every [classroom|wing|corridor] and {b} of those.
Every one of the {b} [pupils|classes|scouts] [planted|raised|brought] {a} seedlings, so the [school|park|town] got {c}.
Sending the [parcel|crate|cargo] costs {c}, because it weighs {a} and [freight|shipping|the courier] is charged at {b} per kilo.
[Toll|Parking|Mooring] fees: {b} per day, {a} days, {c} [payable|owed|due].
[Postage|Stamps] {a} each, number of [letters|cards|envelopes] {b}, [spent|total outlay|charge] {c}.
[Nights|Stays] {b}, [room|nightly] rate {a}, [folio|bill|charge] {c} [before tax|excluding extras].
The [invoice|statement|quote] for {c} covers {a} consulting hours [billed|charged|reckoned] at {b} an hour.
{c} was [paid|spent|laid out] on feed: the [stable|zoo|ranch] needs {b} bales, and a bale is {a}.
{c} is the [product|result] [obtained|found|reached] by multiplying {b} and {a}.
The product of {b} and {a} is [what we want|sought], and it [turns out to be|works out as|is found to be] {c}.
Take {b} lots of {a} and [see|check|count]: you [have|get|end up with] {c}.
[Multiply|Please multiply] {b} by {a}, then [write down|report|enter] {c} in the box.
[Had|If] the [firm|dealer|grocer] sold {a} units at {b}, it would have [earned|taken|received] {c}.
Unless the [price|tariff|fee] of {b} per head changes, {a} heads will [cost|bring|mean] {c}.
Should each of the {b} [donors|members|backers] [give|pledge|contribute] {a}, the [appeal|fund|club] would raise {c}.
[Assuming|Given] {a} working days and [daily|average] output of {b}, the [plant|mill|mine] can make {c}.
[Wind|Solar] [turbines|units|arrays] with a capacity of {b} megawatts each, {a} in number, make a [farm|park|site] of {c} megawatts.
[Capacity|Nameplate capacity] of {a} at a utilization of {b} gave an [actual|effective] [output|throughput|production] of {c}.
With {b} seats on sale and a load factor of {a}, the [airline|flight|carrier] [filled|sold|used] {c} seats.
Available rooms of {a} and an occupancy ratio of {b} [leave|give|mean] {c} rooms [taken|in use|sold].
The gross margin [ratio|rate], {a}, on [sales|net sales|revenue] of {b} [produces|yields|means] a gross profit of {c}.
Tax of {c} is [due|payable|owed] on a [base|taxable amount|profit] of {b} where the rate is {a}.
The [bond|note|property] pays {c} a year, its [price|cost] being {a} and the yield {b}.
The [landlord|owner|lessor] collects {c} over a [lease|term|contract] of {b} months, the monthly rent having been fixed at {a}.
Depreciation of {a} is [charged|taken|booked] each year, and after {b} years [accumulated|total] depreciation [is|stands at] {c}.
The [campaign|advert|banner] got {a} clicks; since every click is [billed|priced] at {b}, we were [charged|invoiced|debited] {c}.
Our {b} [agents|reps|drivers] close {a} deals apiece, [bringing|taking|pushing] the total to {c}.
The [shaft|bore|tunnel] was {c} metres deep after {a} days in which [drilling|digging] went ahead at {b} metres a day.
The [snail|glacier|crack] advances {b} each year, so it will have [moved|crept|advanced] {c} after {a} years.
You can go {c} kilometres on {b} litres when the [car|moped|van] [does|manages|gets] {a} kilometres to the litre.
The [spaceship|jet|signal], moving at {b} per second, [crossed|travelled|flew] {c} in {a} seconds.
[Grandma|Nan|Auntie] gave {a} to each of her {b} grandchildren and was [poorer by|down|lighter by] {c}.
The [pantry|larder|shop] has [space|room] for {c} jars with {b} shelves of {a} jars each.
[Water|Electricity|Gas] use was {b} units last month, the [tariff|charge] {a} per unit, so the bill [reads|says|came to] {c}.
[Scaffolding|Fencing|Piping] comes in sections {a} long; the [crew|builder] joined {b} and [got|reached|made] a run of {c}.
[Wheel|Gear] circumference is {a}, it [turned|rotated|went round] {b} times, and the distance [rolled|covered] was {c}.
The volume [equals|is|measures] {c} for a [box|prism|tank] with base area {a} and height {b}.
[Specific|Tabulated] heat of {b} per gram times {a} grams [sets|puts|fixes] the heat capacity at {c}.
A [byte stream|download|backup] at {b} megabits a second for {a} seconds [transfers|moves|sends] {c} megabits.
The server handles {a} requests [a second|a minute] per core, so {c} is what {b} cores [handle|cope with|get through].
[Dosage|Spray] per [acre|tree|plot] is {a}, there are {b} of them, and the [mixer|barrel|supplier] must provide {c}.
The [impairment|provision|reserve] of {c} was computed by [applying|using] a loss rate of {a} to [balances|exposures|loans] of {b}.
Our [pension|severance] obligation, {b} per [retiree|worker] for {a} of them, is [carried|stated|shown] at {c}.
[Same-store|Weekly] traffic of {a} and an average ticket of {b} [gave|left|brought] us [takings|receipts|sales] of {c}.
The [stadium|arena|dome] has {c} places, for there are {b} [blocks|stands|tiers] and {a} places in each.
{c} petals were counted on {a} [daisies|roses|tulips], every [flower|bloom|head] having {b}.
A [lab|clinic] tests {b} samples with {a} drops of reagent on each and thereby [uses|spends|consumes] {c} drops.
{a} [dancers|monks|soldiers], each [carrying|holding|lighting] {b} candles, makes {c} candles in the [procession|hall|square].
The volume [traded|sold|cleared] was {b} tonnes and the price {a}, the [value|worth] of the deal {c}.
To arrive at {c}, the [clerk|pupil|program] [multiplied|had multiplied] {a} and {b} [together|with each other].
Turnover came to {c}: the [agency|market|kiosk] moved {a} [units|copies|pieces] and [asked|charged|took] {b} for every one.
Enter {a}, press times, enter {b}; the display [shows|reads|says] {c}.
[Cell|Row|Line] C holds {c}, which is A ({a}) times B ({b}).
[Scale|Stretch|Blow up] {a} by a factor of {b} and [you get|it becomes|the result is] {c}.
{a} taken {b} times [is|makes|comes to] {c}.
{b} [helpings|batches|copies] of {a} [are|make|add up to] {c}.
A {b}-fold [increase|rise|copy] of {a} [gives|means|is] {c}.
The [area|surface] of a [floor|field|sheet|plot] {a} UNIT long and {b} UNIT wide is {c} square UNIT.
The product of the two [numbers|factors|values], {a} and {b}, [equals|is|amounts to] {c}.
To [get|reach|obtain] {c}, multiply {a} by {b}.
Each of the {a} [boxes|crates|bags] holds {b} THINGS: {c} THINGS [in all|altogether|in total].
The hall has {a} rows of {b} [seats|chairs], [room|space|enough] for {c} [people|guests].
At {b} each, {a} THINGS [cost|come to|set WHO back] {c}.
WHO [earns|is paid|charges] {b} an hour and [worked|put in|billed] {a} hours: {c}.
[Driving|Cycling|Flying] {a} hours at {b} km an hour [covers|takes you|makes] {c} km.
WHO reads {b} pages a day; in {a} days that is {c} pages.
A [lap|round|circuit] is {b} metres; after {a} of them WHO had [run|swum|walked] {c} metres.
The recipe [needs|takes|wants] {b} grams a [guest|head|person]; for {a} [guests|people|diners] that makes {c} grams.
Rent is {b} a month, [so|hence|and] {a} months cost {c}.
At an exchange rate of {b}, {a} [dollars|pounds|euros] [buy|fetch|become] {c}.
The [tap|pump|well] [gives|yields|delivers] {b} litres a minute and ran for {a} minutes, [filling|giving|pouring out] {c} litres.
The car burns {b} litres every mile, so {a} miles [use|take|cost] {c} litres.
WHO planted {a} rows with {b} THINGS in each and [counted|has|grew] {c}.
{c} is {b} times [as much as|as large as|the size of] {a}.
If one [ticket|tile|brick] [costs|weighs|takes] {b}, then {a} of them [cost|weigh|take] {c}.
{a} units [sold|shipped|delivered] at an average price of {b} [brought|made|gave] revenue of {c}.
With {a} shares outstanding and a [share price|quote|closing price] of {b}, ORG is [worth|valued at] {c}.
A dividend of {b} a share on {a} shares [cost|took|required] {c}.
{a} [subscribers|users|members] paying {b} each [generate|mean|bring in] {c} of [revenue|fees|income].
[Royalties|Fees|Tolls] of {b} a [unit|tonne|barrel] on {a} units [came to|totalled|were] {c}.
The [average|mean] [salary|wage|pay] of {b} across {a} [employees|staff|workers] makes a payroll of {c}.
{a} square feet [let|leased|rented] at {b} a foot [yield|bring|mean] annual rent of {c}.
[Volume|Tonnage|Output] {a}, price {b}, sales {c}
Assets of {a} at a [return|turnover|yield] of {b} [produce|give|mean] {c}.
x = {a}; y = {b}; [print|return|output] x * y -> {c}
"{a} of them at {b}?" "That [is|will be|makes] {c}."
Interest at a rate of {b} on {a} [is|amounts to|comes to] {c}.
[Granting|Awarding] {a} options worth {b} each [gave rise to|meant|led to] an expense of {c}.
{c} kg is the weight of {a} [sacks|stones|coins] of {b} kg [apiece|each].
{a} [machines|looms|presses] turning out {b} THINGS [a day|daily|per shift] make {c} between them.
[Knowing|Given] a density of {b} and a volume of {a}, the mass [is|must be|works out at] {c}.
{a} times {b} comes out at {c}.
Let {c} be the product of {b} and {a}.
Form the product of {a} and {b}; the [answer|outcome|value] you [write down|obtain|should see] is {c}.
{c} results when {b} is multiplied by {a}.
When {a} gets multiplied by {b}, the [page|blackboard|display] [shows|reads|says] {c}.
Multiplied {b}-fold, {a} turned into {c}.
{a} grew {b}-fold and [now stands at|has become|is today] {c}.
If x is {a} and y is {b}, then xy is {c}.
Given p = {b} and q = {a}, [evaluate|compute|work out] pq. [Solution|Answer|Result]: {c}.
{c} = {b} · {a}
{b} * {a} -> {c}
({a})({b}) = {c}
{a} × {b} ⇒ {c}
mul({a}, {b}) returns {c}
assert {b} * {a} == {c}
print({a} * {b})  # prints {c}
x := {a}; x := x * {b}; x is now {c}
The amount cell multiplies the two to its left; with {a} in the first and {b} in the second it [shows|displays|evaluates to] {c}.
=PRODUCT({b};{a}) fills the cell with {c}.
[Key in|Type|Enter] {a}, [press|hit|push] the times key, then {b}, then equals: the [screen|display|calculator] reads {c}.
The calculator [flashed|lit up with|showed] {c} after WHO had punched in {b}, the multiply key and {a}.
Exercise: [find|determine|calculate] {b} times {a}. [Model answer|Key|Answer at the back]: {c}.
Q. What number is {b} times {a}? A. {c}.
"{a} by {b}?" asked the [teacher|examiner|tutor]. "{c}," [said|replied|answered|called] WHO.
The factors {b} and {a} [multiply to|have the product|combine by multiplication into] {c}.
{c} factors as {a} times {b}.
{c} can be [written|expressed|split] as the product of {a} and {b}.
{c} is a multiple of {a}, namely {b} times it.
By scaling {a} with the factor {b} one [arrives at|reaches|ends at] {c}.
To reach {c}, [multiply|scale|magnify] {b} by {a}.
You will [land on|get to|end up at] {c} if you [take|start from|begin with] {b} and multiply it by {a}.
A number {b} times as [big|large|great] as {a} is {c}.
What is {b} times as [heavy|long|large|dear] as {a}? That would be {c}.
Which number divided by {b} leaves {a}? It is {c}.
A quantity was divided by {a} and {b} came out, so the quantity [was|must have been|had to be] {c}.
Dividing {c} by {b} returns {a}.
Since {c} over {a} is {b}, multiplying back restores what we had.
Repeatedly adding {a}, {b} times in all and starting from nothing, [yields|leads to|builds up] {c}.
The rectangle's sides are {b} and {a}; its area is therefore {c}.
Area {c}: that is what a [rectangle|plot|panel|strip] of length {b} and width {a} has.
The slope of a line through the origin is {b}; at x = {a} its height is {c}.
y varies directly with x, the constant being {a}; at x = {b} we find y = {c}.
The function f(x) = {a}x [takes|assumes|has] the value {c} at x = {b}.
Stretch the vector of length {b} by {a} and its new length is {c}.
The matrix has {b} rows and {a} columns, hence {c} entries.
A grid of {a} by {b} pixels [contains|consists of|comprises] {c} pixels.
Choose a [starter|hat|route] in {a} ways and a [dessert|scarf|driver] in {b} ways: {c} different pairs can be made.
There are {c} possible [outfits|pairings|combinations] of one shirt and one tie, since WHO owns {a} shirts and {b} ties.
Pairing every one of {b} [knights|colours|songs] with every one of {a} [horses|shapes|singers] makes {c} pairs.
for i in range({a}): for j in range({b}): count += one. At the end count, which began at zero, is {c}.
price = {b}; qty = {a}; total = price * qty gives {c}
SELECT {a} * {b}; the query [returned|produced|answered] {c}.
Multiplicand {b}, multiplier {a}, product {c}.
Multiplier: {b}. Product: {c}. Multiplicand: {a}.
Product wanted: {c}. Factors [used|supplied|at hand]: {a} and {b}.
Kindly [confirm|verify|check] that {b} times {a} is {c}. [Confirmed|Verified|Correct].
True or false: {a} times {b} is {c}. True.
Proof: {c}/{b} = {a}, [hence|so|thus] the multiplication was right.
Whoever multiplies {b} with {a} will, if [careful|awake|sober], [find|meet|note] {c}.
Seen from either end, {a} lots of {b} [are|make|equal] {c}.
{b} lots of {a} were [auctioned|counted|laid out], {c} in all.
WHO set out chairs for the [wedding|recital|school play]: {b} rows, and in each row {a} chairs. By noon {c} chairs were standing on the [lawn|parquet|grass].
The old cinema has been [repainted|restored|saved]. It seats {c}, with {a} seats in every one of its {b} rows.
"Is there space for everybody?" "There is: {b} benches, {a} to a bench, so {c} can [sit|squeeze in|take a seat]."
WHO fancied new [mugs|candles|lamps] for the [kitchen|office|cottage]. The price tag said {b}, WHO took {a} of them, and the [till|cashier|card reader] demanded {c}.
A single [bulb|rose|notebook] sells for {a}. For {b} of them WHO [handed over|parted with|coughed up] {c}.
It set WHO back {c} to buy {a} THINGS, each of which had a price of {b}.
Nothing was [haggled over|discounted|free] at the stall. WHO left with {b} THINGS, paid {a} for each, and was {c} poorer.
{c} is what OTHER owes WHO for {b} THINGS, [agreed|reckoned|charged] at {a} for each one.
The van [rolled|hummed|rattled] along at {b} kilometres per hour without a stop. After {a} hours it stood {c} kilometres from the depot by road.
WHO drove for {a} hours, never changing speed, and the odometer went up by {c} miles. The needle had [pointed at|stayed at|shown] {b} miles per hour all along.
With a [tailwind|clear sky|fresh crew], the plane held {a} knots for {b} hours and [logged|covered|flew] {c} nautical miles.
A snail creeps {b} centimetres every minute. Leave it {a} minutes and it will have [crept|crawled|advanced] {c} centimetres.
Light rain did not bother the [hikers|pilgrims|scouts]. They kept to {a} kilometres a day, and {b} days later {c} kilometres lay behind them.
In the cellar stand {b} boxes, dusty but intact. As each holds {a} [jars|records|bottles], WHO can [count on|reckon with|expect] {c}.
{c} ITEMS arrived on Monday, packed in {a} cartons with {b} in every carton.
Every drawer has {b} THINGS in it and the [cabinet|dresser|chest] has {a} drawers; WHO has to [sort|label|dust] {c} THINGS.
WHO [stacked|stowed|shelved] {a} THINGS on each shelf. All {b} shelves were filled that way, so {c} THINGS were put up.
Each pallet [carries|bears|takes] {a} sacks, whatever their colour; on {b} pallets there are {c} sacks.
The waiter's wage is {a} an hour, tips aside. The [restaurant|hotel|cafe] paid a wage of {c} for a week of {b} hours.
WHO tutors [chemistry|French|piano] at {b} an hour. March brought {c}, thanks to {a} hours of it.
"How come you earned {c}?" "I [babysat|painted fences|stuffed envelopes] for {a} hours and they gave me {b} an hour."
The plumber [bills|charges|asks] {a} for each hour and nothing else. The leak kept him busy {b} hours; his invoice said {c}.
A floor {b} metres long and {a} metres wide is to be [tiled|waxed|sanded]. The [mason|caretaker|fitter] sets about {c} square metres.
WHO needs {c} square feet of [cork|vinyl|felt]; the [attic|den|studio] is a plain rectangle, {b} feet by {a} feet.
The courtyard, though shaded by [elms|vines|palms], is a rectangle of {a} paces by {b} paces, and thus {c} square paces.
For each guest the recipe wants {a} grams of [rice|pasta|lentils]. Into the pot go {c} grams, {b} guests being [at the table|expected|announced].
{c} ml of [stock|cream|wine] have to be measured out: {b} portions, {a} ml to the portion.
The [cantina|barracks|school kitchen] fed {a} people. It allowed {b} potatoes a head and so peeled {c} potatoes.
Grandmother bakes {b} [rolls|scones|dumplings] for everyone who comes. This Sunday {c} went into the oven, for {a} came.
WHO reads {a} pages a day, rain or shine. On day {b} evening falls with {c} pages read since the start.
The novel has {c} pages. WHO finished it in exactly {b} days by reading {a} pages [daily|every day|each day].
Typing {b} words a minute, the [clerk|court reporter|novelist] produced {c} words in a stretch of {a} minutes.
Swimming lengths is dull, WHO admits. Still, {a} lengths of a pool {b} metres long [add up to|amount to|make for] {c} metres.
{c} metres of running [lay behind|were put in by|tired out] WHO after {b} laps on a track of {a} metres a lap.
The circuit is {a} kilometres round. The drivers race over {c} kilometres, with {b} laps on the programme.
A [lorry|ferry|digger] guzzles {a} litres per hour. It was out for {b} hours and used up {c} litres.
The car drinks {a} litres for each stage of the rally; its [thirst|consumption|appetite] came to {c} litres over {b} stages.
With {b} gallons in the tank and {a} miles to the gallon, WHO can [go|drive|get] {c} miles.
Rent on the [flat|studio|bedsit] is {b} a month. WHO has [sent|transferred|paid] the landlord {c} after {a} months.
"All told I paid {c}," WHO [sighed|grumbled|wrote], "because I stayed {a} months and the room was {b} a month."
WHO changed {b} dollars at the airport. The [board|screen|teller] offered {a} crowns to the dollar, and {c} crowns crossed the counter.
{c} yen were [credited|paid out|wired] for {a} euros, the bank giving {b} yen for each euro.
One krone bought {b} rupees that day, so OTHER's {a} kroner [became|fetched|turned into] {c} rupees.
A tap left [open|running|unwatched] lets out {a} litres per minute. A full {c} litres were gone because nobody noticed for {b} minutes.
The pump [lifts|moves|draws] {b} buckets an hour; it took {c} buckets out of the [mine|hold|well] in {a} hours.
At the [shelter|zoo|kennel] every dog gets {b} biscuits. The keeper counts out {c} biscuits, there being {a} dogs.
WHO [planted|sowed|set] {b} beds of tulips, {a} bulbs to a bed, and by dusk {c} bulbs were in the ground.
The orchard stands in {a} rows. WHO counted {b} trees in one row, knew the rows to be alike, and [noted|reported|jotted down] {c} trees.
From each tree they picked {b} baskets; with {a} trees that [left|made|gave] them {c} baskets.
Every hen lays {a} eggs a month. In that time {c} eggs come from a flock of {b}.
A beekeeper with {b} hives took {c} jars, every hive having [yielded|given|supplied] {a}.
{a} pupils [sat|took|faced] the test and each answered {b} questions; WHO had to mark {c} answers.
The choir rents {a} [robes|lamps|stands] at {b} for each and is charged {c}.
Hotel: {b} nights, {a} per night, breakfast [included|thrown in|free]. Bill: {c}.
The bill for WHO's stay was {c}: the [inn|hostel|lodge] charges {a} a night and WHO slept there {b} nights.
WHO takes {a} tablets a day for {b} days, as the doctor [ordered|prescribed|advised], and thus swallows {c} tablets.
The [nurse|vet|chemist] draws up {b} millilitres for every kilo of weight. Our patient weighs {a} kilos and so gets {c} millilitres.
WHO walks to work and back, {b} steps in all each day. In {a} days that is {c} steps.
A [candle|fuse|rope] burns {a} millimetres a minute; it lost {c} millimetres in the {b} minutes we watched.
Every [domino|ladybird|die face] of this kind has {b} dots; we counted {c} dots on the {a} in view.
The [elevator|cable car|minibus] takes {a} passengers a trip. It carried {c} passengers up, going full {b} times.
Full to the last place, the boat crossed {b} times. It has {a} places, so {c} tickets were [clipped|collected|torn].
WHO saves {a} a week, come what may. The jar, empty at first, held {c} after {b} weeks.
{b} weeks of pocket money at {a} a week [gave|brought|earned] WHO {c}.
The gym wants {a} a month. WHO paid {c} altogether, having [signed up for|been bound to|stayed for] {b} months.
The carpenter cut {b} [shelves|slats|battens], each {a} centimetres long, using up {c} centimetres of board, sawdust apart.
WHO glued {a} bricks on top of one another, each {b} UNIT high; the tower [rises|reaches|climbs] {c} UNIT.
A chain of {b} links, every link {a} UNIT long when laid flat end to end, [stretches|runs|extends] {c} UNIT.
WHO [lugged|hauled|carried] {b} THINGS upstairs. Each weighed {a} UNIT, making a load of {c} UNIT.
Knowing that each of the THINGS weighs {a} UNIT, WHO [put|entered|noted] {c} UNIT for the {b} of them.
At a cost of {a} for each UNIT, {b} UNIT [came to|cost|ran to] {c}.
A strip of cloth {b} UNIT long was ordered {a} times, [hemmed|dyed|ironed] and delivered: {c} UNIT of cloth.
ORG sold {b} THINGS at an average price of {a}, for sales of {c}.
Sales of {c} [resulted from|reflected|arose on] {a} units shipped at an average selling price of {b}.
During the [quarter|year|half], ORG [delivered|shipped|handed over] {a} vehicles at an average price of {b}, and vehicle revenue was {c}.
Average revenue per user was {b}; with {a} paying users, ORG [recorded|posted|booked] user revenue of {c}.
Subscription income [came in at|was|ran to] {c}, as {b} subscribers each paid {a} on average.
{a} users, each worth {b} in revenue to ORG, gave revenue of {c}.
The consultants [billed|invoiced|logged] {b} hours to ORG. At the agreed {a} an hour, fees [totalled|came to|reached] {c}.
Fee income {c}; hours billed {a}; rate per hour {b}.
Fees for legal services were {c}, being {b} hours [worked|recorded|charged] at {a} per hour.
ORG [repurchased|bought back|retired] {a} shares at an average price of {b}, at a cost of {c} before fees.
The Company issued {b} shares at {a} per share for gross proceeds of {c}.
Gross proceeds from the [offering|placement|flotation] were {c}: ORG placed {a} shares and investors paid {b} for each.
A dividend of {a} per share caused an [outflow|outlay|expenditure] of {c}, paid on {b} shares.
Dividends paid, {c}; per share, {a}; shares entitled, {b}.
WHO holds {b} shares in ORG. When the dividend of {a} per share [landed|came|was paid], {c} was credited to the account before tax.
The tonnage handled was {a} and the [tariff|rate|toll] per tonne {b}, so [port dues|handling fees|harbour income] were {c}.
Smelting charges of {c} were [levied|incurred|deducted] on {b} tonnes of concentrate at {a} per tonne.
ORG hauled {b} tonnes under the contract and was paid {c}, the [freight|carriage|haulage] rate being {a} for each tonne.
The author's royalty is {a} for every copy sold. With {b} copies sold, ORG [accrued|remitted|owed] {c}.
Royalties of {c} fell due to WHO on {a} units, the licence [providing for|stipulating|fixing] {b} per unit.
Lease expense was {c} on {a} square feet of [warehouse|office|retail] space rented at {b} per square foot.
Space occupied: {b} square feet. Rent: {a} per square foot. Annual [charge|cost|rent bill]: {c}.
ORG lets {a} square metres in the [tower|arcade|business park] at {b} a square metre; its rent roll reads {c}.
Headcount averaged {b} and average pay was {a}, [leaving|giving|for] a wage bill of {c}.
Staff costs [stood at|were|came to] {c}: {a} employees with average cost of {b} apiece.
ORG employs {a} people and its payroll for the year is {c}, for their pay averages {b}.
Severance of {a} each cost ORG {c}, there being {b} leavers.
A bonus of {b} went to every one of the {a} staff, so ORG [set aside|spent|paid out] {c} on bonuses.
Inventory consists of {a} THINGS and is stated at {c}, each of them being [carried|valued|held] at {b}.
The write-off was {c}, as {b} THINGS with a book value of {a} apiece were [lost|scrapped|stolen].
Contribution per unit is {a}. Total contribution reached {c} on volume of {b} units.
ORG makes a margin of {b} on each unit; it sold {a} units and gross profit was {c}.
Fuel cost the airline {c}: it [uplifted|burned|took on] {a} gallons at an average of {b} per gallon.
Revenue passenger miles were {a} and yield per mile was {b}; fares thus brought {c}.
Room revenue of {c} [stemmed from|was earned on|represents] {b} room nights sold at an average rate of {a}.
ORG's hotels sold {a} room nights; at an average nightly rate of {b}, rooms [contributed|generated|yielded] {c}.
Electricity sold: {a} megawatt-hours. Realised price: {b} per megawatt-hour. Power revenue: {c}.
Generation of {b} megawatt-hours, [sold|hedged|contracted] at {a} each, earned ORG {c}.
On {a} ounces sold, gold sales were {c}, the realised price being {b} per ounce.
ORG mined {b} ounces at an all-in cost of {a} per ounce; its costs on that basis [were|amounted to|reached] {c}.
Same-size stores, {b} of them, each [turning over|selling|taking] {a}: chain sales {c}.
Asset turnover was {b} on average assets of {a}, so sales were {c}.
Sales were {c} because ORG turned its assets of {b} over {a} times.
Net debt stood at {b} times EBITDA. With EBITDA of {a}, net debt was {c}.
EBITDA covers interest {a} times and thus amounts to {c}, given interest of {b}.
At a price of {a} times earnings per share of {b}, the stock [trades|changes hands|is quoted] at {c}.
Book value per share is {b}; the [register|filing|cover page] lists {a} shares; equity is accordingly {c}.
Free cash flow per share of {a} on {b} shares [equates to|corresponds to|means] free cash flow of {c}.
Option expense: {b} options granted, fair value {a} each, [cost|charge|expense] {c}.
ORG granted WHO {a} options with a fair value of {b} per option, {c} in total.
The warrants were exercised in full. Holders took up {b} of them, paid {a} for each, and ORG [received|pocketed|banked] {c}.
Advertising income was {c}, with {a} spots [aired|sold|broadcast] at an average {b} per spot.
Capital spending per new store was {b}. ORG opened {a} stores and thus [invested|spent|laid out] {c} in openings.
Depreciation is {a} a year on a straight line; accumulated over {b} years, with no disposals, it is {c}.
A purchase obligation of {b} a year for {a} years [commits|binds|obliges] ORG to pay {c}.
Translated at {b} to the euro, foreign sales of {a} euros were [reported|shown|stated] as {c}.
The subsidiary earned {b} in local money; ORG [consolidated|recognised|included] {c} after applying the average rate of {a}.
Tuition revenue: {a} enrolled students at {b} a head, or {c}.
The clinic saw {b} patients. Revenue per visit was {a}, each patient came once, and revenue [summed to|was|reached] {c}.
Tolls of {b} a vehicle brought the bridge {c}, as they were [taken|collected|charged] from {a} vehicles.
The Lessee shall pay to the Lessor the sum of {c}, being {b} monthly instalments of {a} each.
The Purchaser shall [acquire|subscribe for|take up] {a} shares at {b} per share, for an aggregate consideration of {c}.
Liquidated damages in the sum of {c} are hereby [claimed|awarded|assessed], the delay having lasted {a} days at {b} per day.
WHEREAS {b} units were supplied at {a} the unit, the debtor [acknowledges|admits|confirms] a debt of {c}.
The fine [imposed|levied|handed down], {c}, reflects {a} breaches at {b} for each breach.
Penalty per day: {a}. Days late: {b}. Penalty [due|payable|assessed]: {c}.
ARRIVED SAFE STOP SOLD {a} MULES AT {b} EACH STOP BRINGING HOME {c} STOP
SEND {c} AT ONCE STOP NEED TO PAY {b} MEN {a} EACH STOP
TEAM SHARES JACKPOT: {a} WINNERS POCKET {b} EACH FROM A POT OF {c}
{b} THINGS at {a} each: [thieves|burglars|pirates] make off with a haul worth {c}
[Headline|Front page|Breaking]: {c} layoffs as ORG shuts {a} plants that employed {b} people each
Port strike, day {b}: at {a} lost per day, the [damage|toll|bill] so far is {c}
Note to self: {b} invitations, stamp {a} each, so take {c} to the post office.
Memo: ordered {a} ITEMS for [reception|the canteen|the workshop], {b} apiece, {c} to be [approved|signed off|paid].
Shopping list: cheese, {b} kilos at {a} a kilo (so {c}). Ask about the [rind|age|smell].
Ledger: THINGS, {a} pcs @ {b}, {c}
{b} @ {a} ea. = {c}, [carriage|delivery|postage] free
{c} ([that is|i.e.|namely] {a} pieces, {b} per piece)
"You charge {b} a lesson?" OTHER [gasped|asked|laughed]. "Yes, and you had {a}, so cough up {c}," said WHO.
"Guess what {a} of these THINGS cost me." "Well, they are {b} each." "Exactly: {c}."
"I make it {c}," said the [quartermaster|purser|steward]. "There are {a} tents, and {b} men sleep in each."
WHO, not the sharpest tool in the box, still saw that {b} prizes of {a} [drain|cost|empty from] the fund {c}.
It costs an arm and a leg: {a} a [gram|pinch|drop], and WHO, who loves [saffron|perfume|truffles], spent {c} on {b} of those.
The [bakery|brewery|dairy] never sleeps. Hour after hour it turns out {a} batches, and {b} hours see {c} batches done.
Like clockwork, the machine spat out {b} THINGS a minute. WHO let it [whirr|clatter|hum] for {a} minutes and swept up {c}.
Although the [manager|foreman|owner] was away and the radio blared, {a} painters each finished {b} doors, {c} doors in all.
Despite the frost, which worried everyone, {b} teams each [cleared|gritted|ploughed] {a} streets; {c} streets were open by dawn.
The museum, whose roof leaks, [admitted|welcomed|let in] {a} visitors at {b} a ticket and took {c} at the door.
WHO's collection, the envy of OTHER, fills {b} albums with {a} stamps in each: {c} stamps.
The bus fare is {a}. They paid {c} together, the [class|troop|party] of {b} that [rode|travelled|went], each at full fare.
Every mile walked earned the charity {b}. It got {c} from WHO, who walked {a} miles in [clogs|the rain|fancy dress].
Had every one of the {b} [guests|members|sailors] given {a}, as indeed they did, the hat would have held {c}, as indeed it did.
The dragon ate {a} sheep each night, so the [legend|ballad|old tale] goes, and {c} sheep were missing after {b} nights.
On the planet in WHO's story a year has {b} months of {a} days each, so {c} days [pass|go by|elapse] between birthdays.
Sound covered {c} metres in {b} seconds, the speed through that [bar|liquid|gas] being {a} metres per second.
An acceleration of {b} acting on a mass of {a} [takes|requires|calls for] a force of {c}.
The lamp draws {a} watts. It [consumes|uses|eats up] {c} watt-hours when left on for {b} hours.
A wave of frequency {b} and wavelength {a} [travels|moves|spreads] at speed {c}.
Momentum works out to {c} for a [cart|puck|ball] of mass {a} moving at velocity {b}.
On the map the road is {a} UNIT long; reality is {b} times larger, so the road itself [runs|goes on for|measures] {c} UNIT.
The lens enlarges {a} times. An insect of {b} UNIT therefore [appears|looks|seems] {c} UNIT long.
WHO is {b} times as rich as OTHER, whose fortune is {a}; WHO's is {c}.
Last year's [crop|catch|turnout] was {a}. This year's, to general surprise, was {b} times that, or {c}.
The winner got {c} votes, {a} times the {b} cast for the [runner-up|rival|challenger].
The stake was {a} and the wheel paid {b} times the stake: {c} [slid|rolled|came] across the felt to WHO.
{b} [jurors|extras|monks] were fed; {c} [bowls|figs|eggs] vanished, since {a} went to each.
Multiply {a} to get {c}: the [multiplier|factor|coefficient] you need is {b}.
Evaluate {b} times {a}. Value: {c}
p = {a}, q = {b}, pq = {c}
If {a} times n is {c}, then n is {b}
Q: how much is {a} by {b}? A: {c}
qty={a}, price={b}, total={c}
A1: {a}, B1: {b}, C1 (=A1*B1): {c}
{c}, the result of {a} * {b}
Solve t / {a} = {b}. t = {c}
Check: {c} over {b} is {a}
base {a}, factor {b}, scaled {c}
{b} x {a}? {c}
times({a}, {b}) is {c}
rate={b}; base={a}; rate*base={c}
{a} by a factor {b}: {c}
x *= {b} with x at {a} makes x {c}
What is {b} of {a} each? {c}
length {a}, width {b}, area {c}
Two factors, {b} and {a}. Product? {c}
Find the product: {a}, {b}. [Ans.|Sol.|Out:] {c}
{c} = product of: {a}, {b}
k = {a}; at x = {b}, kx = {c}
input {a}, gain {b}, output {c}
hours {b} @ {a}: {c}
{a} per one, so {c} per {b}
v={a}, t={b}, s=vt={c}
{a}, multiplier {b}, gives {c}
Given y/x = {a} and x = {b}: y = {c}
unit cost,{a},volume,{b},extended cost,{c}
The trader bought {a} of [copper|cocoa|wheat], was invoiced {c} on 12 March, and so had paid {b} per unit of weight.
At a tariff of {b} per kilowatt-hour, the {a} kilowatt-hours on the [meter|bill|statement] cost the household {c}.
Property tax is levied as a fraction, {b}, of assessed value. A cottage built in 1911 and assessed at {a} thus owes {c}.
Assessed value {a}. Millage, as a decimal, {b}. Tax [due|owed|payable] for 2022: {c}.
What tax is due? The taxable income is {a} and the flat rate, written as a decimal, is {b}, so {c}.
Duty of {c} was [assessed|collected|charged] by customs: the declared value was {a}, the duty rate {b} on the unit of value.
The agent earns a commission of {b} on every dollar sold. Her sales were {a}, her commission accordingly {c}.
WHO, a 34-year-old broker, closed a sale of {a} and, the commission rate being {b}, pocketed {c}.
A salesman's cut of {c} follows from a rate of {a} on the {b} he [sold|booked|brought in].
At a premium rate of {b}, the [shipowner|farmer|museum] pays {c} to be insured for {a}.
The ship is insured for {a}. At a premium rate of {b}, cover for 6 months [costs|comes to|takes] {c}.
Net income was {c} in 2016, which a net margin ratio of {b} on sales of {a} explains.
ORG's gross margin, expressed as a ratio, was {b}; on revenue of {a} that left gross profit of {c}.
How much profit did the [chain|brewery|foundry] make on sales of {a} with a profit ratio of {b}? It made {c}.
Applying an effective tax rate of {b} to pre-tax profit of {a}, the [auditor|controller|model] computes tax of {c}.
Equity of {a} and a return on it of {b}, as a plain ratio, [translated into|meant|stood for] earnings of {c} in 2005.
The payout ratio is {b}. With earnings of {a} per share, shareholders can [count on|look forward to|expect] a dividend of {c}.
Dividend yield {b} as a decimal, share price {a}: the dividend must be {c}.
The stock's P/E of {b} on earnings per share of {a} [justifies|corresponds to|prices it at] {c}.
Analysts give the 9 companies of the peer group a price-to-sales multiple of {b}; on sales of {a} ORG would be valued at {c}.
Price-to-book of {a}, book value of {b}: the market [wants|charges|is asking] {c}.
A bond with a face value of {a} and a coupon rate of {b} hands its owner {c} a year until 2035.
Bonds quoted at {b} per unit of nominal were bought in the nominal amount of {a}, and the [dealer|fund|desk] paid {c}.
The {a} of gold in vault 2 was valued by the [custodian|trustee|bank] at {c}, the day's fixing being {b}.
Of {c} in foreign bills, the teller said: your {a} multiplied by today's rate, {b}.
On 3 July one unit of the home currency was worth {b} abroad, and ORG's claim of {a} was booked at {c}.
The [kuna|lira|won] amount is {c}: the converter takes {a} at a rate of {b}.
Averaging {b} per share, the buyback of {a} shares drained {c} from the treasury in 2019.
Weighted shares of {a} and diluted earnings of {b} on each of them point to a profit of {c}.
Royalty income: oil volume {a}, realised price {b}, before tax {c}.
Net sales per employee, {b}, and a headcount of {a}, in full-time terms, account for sales of {c}.
Inventory of {a} was turned {b} times over, so goods costing {c} left the [warehouse|depot|stores].
With receivables of {b} turning {a} times in 12 months, credit sales [were|must have been|came to] {c}.
Equity {a}, gearing multiple {b}, assets [supported|carried|financed] {c}.
The bank must hold {c} in capital, being {b} for every unit of its risk-weighted assets of {a}.
A loss rate of {b} was applied to receivables of {a}; the [reserve|allowance|provision] recorded is {c}.
Exposure of {a}, weighted with {b} under paragraph 14, enters the calculation as {c}.
Management values the mall by taking rent of {a} and a multiplier of {b}, and [arrives|ends] at {c}.
Space of {a} square feet, asking rent {b} per foot a year: the dentist on floor 3 [signed|committed] for {c}.
Warehousing costs {b} for each cubic metre. ORG stores {a} cubic metres, for which the [landlord|operator] bills {c}.
Cleaning is billed at {b} for a square metre; the {c} on the bill is for {a} square metres of [glass|marble|parquet].
Per tonne of clinker the kiln emits {b} of carbon dioxide. Clinker output of {a} [released|produced|emitted] {c}.
Given an emission factor of {b} a litre, the {c} on the [report|inventory|balance] came from {a} litres of diesel burned.
ORG must surrender allowances for emissions of {a}. At a carbon price of {b} this [costs|sets it back|weighs on profit by] {c}.
The [comet|sled|tram] kept up a speed of {a} for a time of {b} and was {c} further on.
Light rain, 11 degrees, wind from the west: at {b} knots, the yacht logged {c} miles in {a} hours.
How far away was the strike? The thunder took {a} seconds, sound goes {b} metres a second, so {c} metres.
The odometer moved by {c} while the [bus|van|hearse] was on the road for {b} hours, averaging {a} an hour.
Weight {c}: mass {a} in a gravitational field of {b}.
On this moon gravity is {b}. A [rover|lander|crate] with a mass of {a} therefore weighs {c} there.
A spring of stiffness {a} [pulled|stretched|compressed] by {b} pushes back with a force of {c}.
Torque of {c} is felt at bolt 11 when the mechanic pulls with {a} on a wrench of length {b}.
The liquid column exerts {c}: its specific weight is {b} and it stands {a} high in the [tube|shaft|tank].
Charge equals current times time; {a} flowing for {b} [moves|delivers|shifts] {c}.
With a capacitance of {a} and {b} across the plates, the charge [stored|held] on them is {c}.
The battery gives {b} at a current of {a}, hence a power of {c}, good for 2 lamps.
Heat needed: {c}, for it takes {b} to warm the [kettle|bath|ingot] by one degree and it is to be warmed by {a} degrees.
The mass of solute is {c} given a concentration of {a} and a volume of {b} in the [flask|vial|tank].
A chemist weighs out {c} of the salt: its molar mass is {b} and {a} moles are wanted.
{a} moles per litre, {b} litres, {c} moles: so reads line 5 of the [lab book|protocol|worksheet].
The steel bar, item 44, has a volume of {a}; with {b} for its density, the [crane|scale|forklift] must lift {c}.
Strain {a} times modulus {b} is stress, and the [gauge|beam|cable] was under {c}.
Flow velocity in the [canal|duct|culvert] was {b} and the cross-section {a}, which let {c} through per second.
Seen by eye the crater has a size of {a}, seen in the telescope of 1887 one of {c}; the magnification is {b}.
The dose is {b} per kilogram. For a patient weighing {a} kilograms, the [anaesthetist|vet|pharmacist] prepared {c}.
At a drip rate of {a} an hour, the bag ran {b} hours and delivered {c} to the 71-year-old.
Prescribed: {c} over the whole course. Daily dose {a}, duration in days {b}.
An infant gets {a} of milk for every kilo of body weight, weighs {b} kilos and is [given|offered|fed] {c} a day.
Energy eaten: {c}. The [cheese|bread|granola] supplies {b} per gram and WHO had {a} grams of it.
The stew for 4 takes {a} of stock, the one for the whole camp {c}: every quantity was scaled by {b}.
The chef swapped {a} of butter for {c}, as the recipe had to be stretched by a factor of {b}.
Since a litre of olive oil weighs {b}, a net weight of {c} means that the can holds {a} litres.
Cheese at {b} a kilo: the wedge weighed {a} kilos and the man at stall 7 [rang up|asked for|charged] {c}.
The baker converts cups to grams at {b} a cup; for her {a} cups of [flour|oats|rye] she weighs {c} grams.
One ounce is {b} grams in this table, and the nugget of {a} ounces is [listed|entered] at {c} grams.
Given {b} metres to the fathom, the anchor dropped to {a} fathoms lies {c} metres down.
Converting {a} acres to square metres with {b} for each acre gives the [surveyor|notary|buyer] {c}.
A seed rate of {b} per hectare on {a} hectares empties {c} from the [store|sacks|hopper].
The 2021 barley stood on {a} hectares and made {b} tonnes a hectare; {c} tonnes went to the maltster.
Milk yield per cow, {b}, for a herd of {a}: into the [tank|cooler|tanker] every day flow {c}.
The orchard, 60 years old, is sprayed with {b} litres to the hectare and is {a} hectares large, so the [tank|mix|job] takes {c} litres.
To irrigate {a} of land to a depth of {b}, the ditch company releases a volume of {c}.
A slab with an area of {a} poured to a thickness of {b} on day 3 [swallowed|required|took] {c} of concrete.
Paint coverage: one litre does {b} square metres. The {a} litres in the [tin|bucket|shed] will do {c} square metres.
Plaster for the stairwell, {a} square metres at {b} each, [added|cost|meant] {c} on the builder's quote of 8 October.
WHO laid turf on a strip {a} wide and {b} long, {c} in area, and [then slept|was proud of it].
The beam bears a uniform load of {b} per metre over {a} metres, a total of {c}.
The [press|plotter|cutter] runs at {a} sheets an hour and had {c} on the pallets when the shift of {b} hours was over.
Ink use is {b} per copy; a run of {a} copies uses {c} of [cyan|black|magenta].
An advertisement of {a} column inches at {b} an inch cost the [theatre|party|dealer] {c}.
Freight bill: {a} ton-miles, {c} to pay, {b} per ton-mile.
The chargeable weight was {a}, the air freight rate {b}, and the [shipper|florist|consignee] paid {c} for flight 208.
A pallet occupies {b} of floor; {c} of the hall is taken up, there being {a} pallets.
At {b} a kilometre the haulier was out {c}; the run to Graz had been {a} kilometres.
The clerk worked {a} hours overtime at a rate of {b}, which adds {c} to the March [pay slip|salary|cheque].
His ordinary rate is {a}. On Sundays he gets {c} an hour, the [Sunday|weekend|holiday] multiplier being {b}.
Payroll of {a}, tax of {c}: that [fits|matches|reflects] the decimal rate of {b} for the 25 staff.
The point guard averages {a} assists a game; over {b} games that makes for {c}.
A sprinter's stride is {b} long. She [needed|took|made] {a} strides and so covered {c}.
Rowing at {a} strokes a minute, crew number 6 took {c} strokes over {b} minutes.
The hybrid uses {a} per mile, and the trip of {b} miles [took|drained|used] {c} from the tank.
A file is sent at {a} megabits a second for {b} seconds; {c} megabits [arrive|are received|get through].
The cluster bills {b} per core-hour and charged {c}, so job 305 had [used|burned|taken] {a} core-hours.
Each query touches {b} of data, and with {a} queries a day the [engine|cache|index] reads {c}.
The 30 turbines have a joint capacity of {a}, and a run time at full load of {b} hours means {c} generated.
"What's the damage?" "You parked {a} hours, it's {b} an hour." "So {c}. Outrageous!"
"And if I take {b} metres of the [silk|tweed|lace]?" "At {a} the metre? You'd be paying {c}."
Population density times area is population: {b} by {a} makes {c} for the [canton|shire|atoll] in the 1990 atlas.
{a} -> {c} under scaling by {b}
WHO turned a stake of {a} into {c} at the roulette table on 2 June: the wheel paid {b} times the stake.
At {b} a litre, {c} was charged, and {a} litres flowed into the tank of bus 12.
A lever of ratio {b} lets us raise {c} with an effort of {a}, [friction left out|as theory has it|in the ideal case].
`;
