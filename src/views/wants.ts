/** What a request is for, in words. */
export const wanted = {
  account: 'asks for the account page',
  invoice: 'asks for an invoice',
  transfer: 'asks to move money',
  admin: 'opens the administration',
} as const;
