/** Every way to read a request body; what each yields stands in `docs/add-a-site.md`. */
export const codecIds = [
  'form',
  'form-json',
  'multipart',
  'json',
  'json-pairs',
  'json-rpc',
  'graphql',
  'aura',
  'odata',
  'gmail-sync',
  'google-calendar',
  'outlook',
] as const;
