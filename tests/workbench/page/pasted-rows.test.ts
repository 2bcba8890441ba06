// How a copied text falls into cells: tabs, lines, and quotes as Excel copies cells with breaks in them.
import { pastedRows } from "../../../src/workbench/page/grid/pasted-rows";

test.each<readonly [string, readonly (readonly string[])[]]>([
  ["甲", [["甲"]]],
  ["甲\t乙", [["甲", "乙"]]],
  [
    "甲\t乙\r\n丙\t丁\r\n",
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  ],
  ["甲\n\n乙", [["甲"], [""], ["乙"]]],
  ["甲\t", [["甲", ""]]],
  [
    "甲\t乙\n丙",
    [
      ["甲", "乙"],
      ["丙", ""],
    ],
  ],
  ['"两\r\n行"\t乙', [["两\n行", "乙"]]],
  ['"他说""好""\n走了"', [['他说"好"\n走了']]],
  // Quotes that are the text's own.
  ['"党课"', [['"党课"']]],
  ['"党课"很好\t乙', [['"党课"很好', "乙"]]],
  ['"没有关上\t乙', [['"没有关上', "乙"]]],
])("%j", (text, rows) => {
  expect(pastedRows(text)).toEqual(rows);
});
