/**
 * How many arguments Excel's functions take: it refuses a formula that gives one too few or too many. The functions of
 * everyday sheets (Microsoft's function reference); what is not listed is let through with any number.
 */

/** `name least most`; without a second number as many as the first, with `+` up to Excel's 255. */
const listed = `
ABS 1;AND 1+;AVERAGE 1+;AVERAGEIF 2 3;AVERAGEIFS 3+;CEILING 2;CHAR 1;CHOOSE 2+;CLEAN 1;CODE 1;COLUMN 0 1;COLUMNS 1;
CONCAT 1+;CONCATENATE 1+;COUNT 1+;COUNTA 1+;COUNTBLANK 1;COUNTIF 2;COUNTIFS 2+;DATE 3;DATEDIF 3;DATEVALUE 1;DAY 1;
DAYS 2;EDATE 2;EOMONTH 2;EXACT 2;FALSE 0;FILTER 2 3;FIND 2 3;FLOOR 2;HLOOKUP 3 4;HOUR 1;HYPERLINK 1 2;IF 2 3;
IFERROR 2;IFNA 2;IFS 2+;INDEX 2 4;INDIRECT 1 2;INT 1;ISBLANK 1;ISERR 1;ISERROR 1;ISEVEN 1;ISLOGICAL 1;ISNA 1;
ISNUMBER 1;ISODD 1;ISTEXT 1;LARGE 2;LEFT 1 2;LEN 1;LOOKUP 2 3;LOWER 1;MATCH 2 3;MAX 1+;MEDIAN 1+;MID 3;MIN 1+;
MINUTE 1;MOD 2;MONTH 1;N 1;NA 0;NETWORKDAYS 2 3;NOT 1;NOW 0;NUMBERVALUE 1 3;OFFSET 3 5;OR 1+;PI 0;POWER 2;PRODUCT 1+;
PROPER 1;RAND 0;RANDBETWEEN 2;RANK 2 3;REPLACE 4;REPT 2;RIGHT 1 2;ROUND 2;ROUNDDOWN 2;ROUNDUP 2;ROW 0 1;ROWS 1;
SEARCH 2 3;SECOND 1;SIGN 1;SMALL 2;SQRT 1;STDEV 1+;SUBSTITUTE 3 4;SUBTOTAL 2+;SUM 1+;SUMIF 2 3;SUMIFS 3+;
SUMPRODUCT 1+;SWITCH 3+;T 1;TEXT 2;TEXTJOIN 3+;TIME 3;TIMEVALUE 1;TODAY 0;TRANSPOSE 1;TRIM 1;TRUE 0;TRUNC 1 2;
TYPE 1;UNIQUE 1 3;UPPER 1;VALUE 1;VLOOKUP 3 4;WEEKDAY 1 2;WEEKNUM 1 2;WORKDAY 2 3;XLOOKUP 3 6;XMATCH 2 4;YEAR 1`;

/** Least and most arguments by the function's name in capitals. */
export const argumentCounts: ReadonlyMap<string, readonly [least: number, most: number]> = new Map(
  listed
    .trim()
    .split(/;\s*/)
    .map((entry) => {
      const [name = "", least = "", most] = entry.split(" ");
      const count = Number.parseInt(least, 10);
      return [name, [count, most === undefined ? (least.endsWith("+") ? 255 : count) : Number(most)]] as const;
    }),
);
