/** A place on a page that programs take for a page of its own: "#/onderwerp" and "#!onderwerp". */
const OWN_PAGE = /^#[/!]/;

/**
 * Names the page that an address leads to. Addresses of one page differ in http and https, in a slash at the end, and in the
 * place on that page.
 */
export function pageName(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const place = OWN_PAGE.test(url.hash) ? url.hash : '';
  return `//${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}${place}`;
}
