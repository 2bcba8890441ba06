// Which texts Excel lets in as formulas: each way a formula can break, with its nearest neighbours that do not.
import { formulaFault } from "../../src/workbench/host/formula-grammar";

/** Pairs of the same idea: what is let in, and what is not. */
const pairs: readonly (readonly [idea: string, good: readonly string[], bad: readonly string[]])[] = [
  [
    "a sign needs what it joins",
    ["=1+1", "=1++1", "=--1", "=-A1", "=+张三"],
    ["=1+", "=*1", "=1*/2", "=", "=+", "=1&"],
  ],
  ["comparisons", ["=1<>2", "=A1>=B1", '=A1=""', "=1=1=1"], ["=1=<2", "=<1", "=1>", "=1<>"]],
  ["brackets close", ["=SUM(1)", "=(1+2)*3", "=((1))"], ["=SUM(1", "=(1", "=1)", "=)(", "=()", "=(1))", "=SUM 1)"]],
  [
    "numbers",
    ["=1.5", "=.5", "=5.", "=1e3", "=1%", "=1%%", "=50%*2"],
    ["=1.2.3", "=1a", "=1e", "=% 1", "=1 2", "=1,2"],
  ],
  ["texts", ['="a"', '="a""b"', '=""', '="a"&"b"'], ['="a', '=a"', '="a""', '="a" "b"', '="a""b']],
  ["arguments", ["=IF(1,,2)", "=SUM(,)", "=TODAY()", "=MAX(A1,-1)"], ["=IF(1;2)", "=SUM(1 2)", "=SUM(1,2", "=(1,2)"]],
  [
    "numbers of arguments",
    ["=IF(A1,1)", "=ROUND(1,2)", "=PI()"],
    ["=IF(A1)", "=ROUND(1)", "=PI(1)", "=SUM()", "=LEN(1,2)"],
  ],
  [
    "unknown words are let in",
    ["=不认识", "=NIX(1)", "=NIX()", "=_a.b1", "=A1048577", "=XFE1", "=LOG10(5)"],
    ["=1张", "=a b!c!d"],
  ],
  [
    "references",
    [
      "=A1",
      "=$A$1",
      "=A1:B2",
      "=A:C",
      "=$1:$3",
      "=A1:INDEX(B:B,3)",
      "=OFFSET(A1,1,1):B9",
      "=A1#",
      "=#REF!A1",
      "=@A1:A9",
    ],
    ["=$A", "=A$", "=A1:", "=:A1", "=A1:5", '=A1:"b"', "=$0", "=A1::B2", "=1:B"],
  ],
  [
    "sheets",
    [
      "=表!A1",
      "='a b'!A1",
      "='它''s'!A1:B2",
      "=表!名称",
      "=甲:乙!A1",
      "='[书.xlsx]表'!A1",
      "=[书.xlsx]表!A1",
      "=表!#REF!",
    ],
    ["=1a!A1", "='a b!A1", "=2026年!A1", "=表!", "=!A1", "='它's'!A1", "=(表)!A1"],
  ],
  [
    "intersections and unions",
    ["=A1:C3 B2:D4", "=名 称", "=SUM((A1,B2))", "=A1,B2"],
    ["=A1 5", '=A1 "a"', "=A1,", "=,A1", "=(A1,5)"],
  ],
  [
    "constants in braces",
    ["={1,2;3,4}", '={-1,"a",TRUE,#N/A}', "=SUM({1;2})"],
    ["={1,2;3}", "={A1}", "={1,}", "={}", "={1,2", "={-TRUE}"],
  ],
  [
    "tables",
    [
      "=表1[票数]",
      "=表1[]",
      "=[@票数]",
      "=SUM(表1[[#Headers],[甲]:[乙]])",
      "=表1[@[应 到]]",
      "=表1[a'[b']]",
      "=表1[[#This Row],[a]]",
    ],
    ["=表1[票数", "=表1[a[b]", "=表1[#没有]", "=表1[[a],]", "=表1]", "=[[a]"],
  ],
  ["errors", ["=#N/A", "=IF(1,#DIV/0!,2)", "=#REF!"], ["=#N/B", "=#", "=#REF"]],
  ["a call of what a call gives", ["=LAMBDA(x,x+1)(1)"], ["=1(2)", '="a"(1)']],
  ["@ is a sign before one value", ["=@张三", "=@SUM(A1)"], ["=@", "=张@三", "=@@"]],
  [
    "what is no sign of the language",
    ["=A1 & B1", "=\nA1"],
    ["=A1；B1", "=SUM（1）", "=A1!", "=A1$1", "=A1~B1", "=《甲》", "=1;2"],
  ],
];

describe.each(pairs)("%s", (_idea, good, bad) => {
  test.each(good)("%s is let in", (formula) => {
    expect(formulaFault(formula)).toBeNull();
  });
  test.each(bad)("%s is refused", (formula) => {
    expect(formulaFault(formula)).not.toBeNull();
  });
});

test("a criterion takes no union, no intersection and no constants", () => {
  for (const formula of ["=A1,B1", "=A1:A3 A2:C2", "=OR(A1={1,2})"]) {
    expect(formulaFault(formula)).toBeNull();
    expect(formulaFault(formula, "criterion")).not.toBeNull();
  }
  expect(formulaFault("=COUNTIF($A:$A,$A1)>1", "criterion")).toBeNull();
});

test("64 levels and 255 arguments are Excel's limits", () => {
  const nested = (levels: number) => `=${"(".repeat(levels)}1${")".repeat(levels)}`;
  expect(formulaFault(nested(64))).toBeNull();
  expect(formulaFault(nested(65))).not.toBeNull();
  const long = (count: number) => `=SUM(${new Array<number>(count).fill(1).join(",")})`;
  expect(formulaFault(long(255))).toBeNull();
  expect(formulaFault(long(256))).not.toBeNull();
});

test("a formula of 8,192 signs is read in linear time", () => {
  expect(formulaFault(`=1${"+1".repeat(4095)}`)).toBeNull();
  expect(formulaFault(`=${"-".repeat(4000)}1`)).toBeNull();
});
