/** Whether a text begins with a unit or a currency: in "111.222.333 euro", "1500 AB uren". */
export function isAmount(tail: string): boolean {
  return /^[ ]{0,2}(?:€|(?:euro|eur|uur|uren|fte|punten|stuks)(?!\p{L}))/iu.test(tail.slice(0, 12));
}
