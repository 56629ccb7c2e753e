/** Where things lie at Companies House. */

export interface CompaniesHouseBases {
  /** The REST API. */
  api: string;
  /** The document API. */
  documents: string;
  /** Bulk files. */
  downloads: string;
}

export const COMPANIES_HOUSE_BASES: CompaniesHouseBases = {
  api: 'https://api.company-information.service.gov.uk',
  documents: 'https://document-api.company-information.service.gov.uk',
  downloads: 'https://download.companieshouse.gov.uk',
};
