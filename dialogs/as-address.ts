/** An address as people write it: "www.wijkteam.nl" is at https, and anything else stays as it was typed. */
export function asAddress(link: string): string {
  return /^www\.[^\s/]/i.test(link) ? `https://${link}` : link;
}
