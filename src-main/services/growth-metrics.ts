/** How much the growth of a reported figure says of the growth of its company, by families of concepts (UK FRS, IFRS, us-gaap). */

interface Family {
  name: string;
  weight: number;
  /** Local names of concepts, without prefix. */
  concepts: RegExp;
}

/** The first family that fits counts. Sales and people weigh most: they are hardest to move by accounting; balances that turn on timing weigh little. */
const FAMILIES: readonly Family[] = [
  { name: 'Employees', weight: 1, concepts: /^(?:Average)?(?:NumberOf|Number)Employees|^EntityNumberOfEmployees$/ },
  {
    name: 'Turnover',
    weight: 1,
    concepts:
      /^Turnover(?:Revenue|GrossOperatingRevenue)?$|^Revenues?$|^SalesRevenue(?:Net|GoodsNet|ServicesNet)$|^RevenueFromContractWithCustomer(?:Ex|In)cludingAssessedTax$/,
  },
  { name: 'Gross profit', weight: 0.9, concepts: /^GrossProfit(?:Loss)?$/ },
  {
    name: 'Operating profit',
    weight: 0.8,
    concepts: /^OperatingProfit(?:Loss)?$|^OperatingIncomeLoss$|^ProfitLossFromOperatingActivities$/,
  },
  {
    name: 'Wages and staff costs',
    weight: 0.8,
    concepts: /^(?:StaffCosts|WagesSalaries|LaborAndRelatedExpense|EmployeeBenefitsExpense)/,
  },
  {
    name: 'Profit',
    weight: 0.7,
    concepts:
      /^ProfitLoss(?:ForPeriod|OnOrdinaryActivities(?:Before|After)Tax|BeforeTax|FinancialYear)?$|^NetIncomeLoss$|^IncomeLossFromContinuingOperationsBeforeIncomeTaxes/,
  },
  {
    name: 'Cost of sales',
    weight: 0.7,
    concepts: /^CostSales$|^CostOfSales$|^CostOf(?:Revenue|GoodsAndServicesSold|GoodsSold)$/,
  },
  {
    name: 'Operating expenses',
    weight: 0.6,
    concepts:
      /^(?:Administrative|Distribution)(?:Costs|Expenses)$|^OperatingExpenses$|^CostsAndExpenses$|^(?:SellingGeneralAndAdministrative|GeneralAndAdministrative|ResearchAndDevelopment|SellingAndMarketing)Expense$/,
  },
  {
    name: 'Operating cash flow',
    weight: 0.6,
    concepts: /^NetCash(?:FlowsFromUsedIn|ProvidedByUsedIn|GeneratedFrom)OperatingActivities/,
  },
  {
    name: 'Net assets',
    weight: 0.6,
    concepts: /^NetAssetsLiabilities|^(?:ShareholderFunds|Equity|StockholdersEquity)$|^StockholdersEquityIncluding/,
  },
  { name: 'Total assets', weight: 0.6, concepts: /^Assets$|^TotalAssets(?:LessCurrentLiabilities)?$/ },
  { name: 'Trade debtors', weight: 0.5, concepts: /^(?:TradeDebtors|TradeReceivables|AccountsReceivable)/ },
  { name: 'Stocks', weight: 0.5, concepts: /^(?:Stocks|TotalInventories|Inventor(?:y|ies))/ },
  {
    name: 'Fixed assets',
    weight: 0.5,
    concepts: /^(?:FixedAssets|TangibleFixedAssets|PropertyPlant(?:And)?Equipment)/,
  },
  {
    name: 'Current assets',
    weight: 0.4,
    concepts: /^(?:CurrentAssets|AssetsCurrent|NetCurrentAssetsLiabilities|Debtors)$/,
  },
  { name: 'Tax', weight: 0.3, concepts: /^(?:TaxTaxCredit|IncomeTax(?:es)?(?:Expense|Paid))/ },
  {
    name: 'Creditors',
    weight: 0.3,
    concepts: /^(?:Creditors|TradeCreditors|Liabilities|AccountsPayable|LiabilitiesCurrent)/,
  },
  { name: 'Cash', weight: 0.2, concepts: /^Cash/ },
  {
    name: 'Share capital',
    weight: 0,
    concepts:
      /(?:Share|Stock)(?:s)?(?:Capital|Value|Issued|Authori[sz]ed|Outstanding)|^CalledUpShare|ParValue|NominalValue/,
  },
];

/** What any other figure weighs. */
const OTHER: Pick<Family, 'name' | 'weight'> = { name: 'Other', weight: 0.2 };

/** Family and weight of a concept, by its name without prefix. */
export function familyOf(concept: string): { name: string; weight: number } {
  const local = concept.slice(concept.indexOf(':') + 1);
  const { name, weight } = FAMILIES.find(({ concepts }) => concepts.test(local)) ?? OTHER;
  return { name, weight };
}
