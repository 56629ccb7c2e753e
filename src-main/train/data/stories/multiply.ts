/** Small stories of {a} x {b} = {c}, one a line; of words in brackets one is drawn, capitals as in wordings.ts. */
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
[Knowing|Given] a density of {b} and a volume of {a}, the mass [is|must be|works out at] {c}.`;
