/** Numbers as people type them, read as Excel reads them: thousands, brackets, currency, percent, powers of ten, fractions. */

/** A number with the format that the way it was typed brings along; null where it brings none. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat: string | null;
}

/** Excel keeps 15 significant digits. */
function kept(value: number): number {
  return Number(value.toPrecision(15));
}

const digits = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** `1 1/2`, `0 3/4`; without the whole number it is a date. */
function fractionOf(text: string): TypedNumber | null {
  const found = /^([+-]?)(\d{1,15}) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!found || Number(found[4]) === 0) return null;
  const value = Number(found[2]) + Number(found[3]) / Number(found[4]);
  const isShort = (found[4]?.length ?? 0) === 1;
  return { value: kept(found[1] === "-" ? -value : value), numberFormat: isShort ? "# ?/?" : "# ??/??" };
}

/** A typed number without blanks around it; null where Excel takes the text for none. */
export function typedNumber(text: string): TypedNumber | null {
  const fraction = fractionOf(text);
  if (fraction) return fraction;
  // Brackets mean less than nothing, and only round a number without a sign.
  const bracketed = /^\((.*)\)$/.exec(text);
  let rest = (bracketed?.[1] ?? text).trim();
  let isNegative = bracketed !== null;
  let currency: string | null = null;
  let hasSign = bracketed !== null;
  let percents = 0;
  const peeled = /^(?:([+-])|([$¥￥])|(%))\s*/;
  for (let front = peeled.exec(rest); front; front = peeled.exec(rest)) {
    const [all, sign, money, percent] = front;
    if ((sign !== undefined && hasSign) || (money !== undefined && currency !== null)) return null;
    if (sign !== undefined) {
      hasSign = true;
      isNegative = sign === "-";
    }
    if (money !== undefined) currency = money === "$" ? "$" : "¥";
    if (percent !== undefined) percents++;
    rest = rest.slice(all.length);
  }
  if (/\s*%$/.test(rest)) {
    percents++;
    rest = rest.replace(/\s*%$/, "");
  }
  if (percents > 1 || (percents > 0 && currency !== null)) return null;
  const found = digits.exec(rest);
  if (!found || (found[1] === undefined && !found[2])) return null;
  const plain = Number(rest.replaceAll(",", ""));
  if (!Number.isFinite(plain)) return null;
  const value = kept((isNegative ? -plain : plain) / (percents > 0 ? 100 : 1));
  return { value: value === 0 ? 0 : value, numberFormat: formatOf(found, { currency, percents, bracketed }) };
}

function formatOf(
  [, whole, decimals, power]: RegExpExecArray,
  {
    currency,
    percents,
    bracketed,
  }: { readonly currency: string | null; readonly percents: number; readonly bracketed: unknown },
): string | null {
  const tail = decimals ? ".00" : "";
  if (percents > 0) return `0${tail}%`;
  if (currency !== null) return `${currency}#,##0${tail}`;
  if (power !== undefined) return "0.00E+00";
  if (!whole?.includes(",")) return null;
  return bracketed ? `#,##0${tail}_);(#,##0${tail})` : `#,##0${tail}`;
}
