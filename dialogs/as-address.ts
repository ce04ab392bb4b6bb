/**
 * Makes an address of a link as people write it: "www.wijkteam.nl" gets https before it. Any other text stays as it is.
 */
export function asAddress(link: string): string {
  return /^www\.[^\s/]/i.test(link) ? `https://${link}` : link;
}
