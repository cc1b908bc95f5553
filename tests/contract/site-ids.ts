/** Ids are promises: exports, own domains and links carry them. A site gets one of these or none. */
export const siteIds = new Set(
  `linkedin facebook salesforce hubspot pipedrive zoho-crm dynamics close copper freshsales odoo suitecrm espocrm twenty
  attio streak tryton bullhorn greenhouse lever workable ashby smartrecruiters teamtailor recruitee jobadder vincere
  loxo zoho-recruit manatal recruitcrm breezy bamboohr indeed opencats frappe-hr icims workday jobvite exelare gem
  hireez gmail outlook google-calendar calendly phone aircall ringcentral dialpad pandadoc docusign qwilr proposify
  better-proposals roundcube request-tracker`.split(/\s+/),
);
