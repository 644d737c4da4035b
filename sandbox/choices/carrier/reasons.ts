/** Why a browser keeps a cookie or not, and sends it or not: a code, and the sentence that an inspector shows. */

export const ignoredBecause = {
  'control-character': 'The line contains a control character.',
  empty: 'It has neither a name nor a value.',
  'too-large': 'Name and value together are longer than 4,096 octets.',
  'public-suffix': 'Domain names a suffix under which anybody registers names.',
  'foreign-domain': 'Domain does not cover the host that set it.',
  'secure-over-http': 'It asks for Secure but came over plain http.',
  'http-only-from-script': 'A script cannot set an HttpOnly cookie.',
  'shadows-secure': 'It came over plain http and would hide a Secure cookie of the same name.',
  'cross-site-response':
    'It came with a response to another site’s request, and SameSite is not None.',
  'none-without-secure': 'SameSite=None needs Secure.',
  'secure-prefix': 'A name that starts with __Secure- needs Secure.',
  'host-prefix': 'A name that starts with __Host- needs Secure, Path=/ and no Domain.',
  'nameless-prefix': 'It has no name, and its value looks like a prefixed name.',
  'http-only-kept': 'A script cannot overwrite an HttpOnly cookie.',
} as const;

export type Ignored = keyof typeof ignoredBecause;

export const sentBecause = {
  'same-site': 'The request stays within the site, so SameSite does not matter.',
  'same-site-none': 'SameSite=None: any site’s request takes it along.',
  'safe-navigation':
    'Another site led here, but by a link in the address bar: SameSite=Lax allows that.',
  'set-just-now':
    'No SameSite was given and it is less than two minutes old: a navigation takes it along whatever its method.',
} as const;

export type Sent = keyof typeof sentBecause;

export const withheldBecause = {
  expired: 'Its time is up.',
  'other-host': 'It belongs to exactly the host that set it.',
  'other-domain': 'Its domain does not cover this host.',
  'other-path': 'Its path does not cover this address.',
  'needs-https': 'It is Secure, and this request is plain http.',
  'http-only': 'It is HttpOnly: scripts do not see it.',
  'strict-cross-site': 'SameSite=Strict: no request that another site started takes it along.',
  'lax-not-navigation':
    'SameSite=Lax: of another site’s requests only a navigation takes it along.',
  'lax-unsafe-method': 'SameSite=Lax: of another site’s navigations only a GET takes it along.',
} as const;

export type Withheld = keyof typeof withheldBecause;
