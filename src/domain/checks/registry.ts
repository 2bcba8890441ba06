/** Every rule, in the order of the catalogue. A new rule is one file in `rules/` and one line here. */
import type { Rule } from "./rule";
import { dat01 } from "./rules/dat-01";
import { dat03 } from "./rules/dat-03";
import { grd01 } from "./rules/grd-01";
import { grd02 } from "./rules/grd-02";
import { grd03 } from "./rules/grd-03";
import { grd05 } from "./rules/grd-05";
import { grd07 } from "./rules/grd-07";
import { led01 } from "./rules/led-01";
import { led02 } from "./rules/led-02";
import { led03 } from "./rules/led-03";
import { led06 } from "./rules/led-06";
import { led07 } from "./rules/led-07";
import { led08 } from "./rules/led-08";
import { mtg01 } from "./rules/mtg-01";
import { mtg02 } from "./rules/mtg-02";
import { mtg03 } from "./rules/mtg-03";
import { mtg04 } from "./rules/mtg-04";
import { mtg05 } from "./rules/mtg-05";
import { mtg06 } from "./rules/mtg-06";
import { mtg07 } from "./rules/mtg-07";
import { mtg08 } from "./rules/mtg-08";
import { mtg09 } from "./rules/mtg-09";
import { mtg10 } from "./rules/mtg-10";
import { mtg11 } from "./rules/mtg-11";
import { mtg12 } from "./rules/mtg-12";
import { mtg14 } from "./rules/mtg-14";
import { mtg15 } from "./rules/mtg-15";
import { mtg16 } from "./rules/mtg-16";
import { opn01 } from "./rules/opn-01";
import { opn02 } from "./rules/opn-02";
import { opn03 } from "./rules/opn-03";
import { opn04 } from "./rules/opn-04";
import { pol01 } from "./rules/pol-01";
import { pol02 } from "./rules/pol-02";
import { pol03 } from "./rules/pol-03";
import { pol04 } from "./rules/pol-04";
import { pol11 } from "./rules/pol-11";
import { rst01 } from "./rules/rst-01";
import { rst02 } from "./rules/rst-02";
import { rst03 } from "./rules/rst-03";
import { rst05 } from "./rules/rst-05";
import { rst06 } from "./rules/rst-06";
import { rst07 } from "./rules/rst-07";
import { rst08 } from "./rules/rst-08";
import { rst09 } from "./rules/rst-09";
import { stu01 } from "./rules/stu-01";
import { stu02 } from "./rules/stu-02";
import { stu03 } from "./rules/stu-03";
import { tlk01 } from "./rules/tlk-01";
import { tlk02 } from "./rules/tlk-02";
import { tlk03 } from "./rules/tlk-03";
import { tlk04 } from "./rules/tlk-04";
import { tlk05 } from "./rules/tlk-05";
import { tlk06 } from "./rules/tlk-06";
import { tlk07 } from "./rules/tlk-07";
import { tlk09 } from "./rules/tlk-09";

export const rules: readonly Rule[] = [
  rst01,
  rst02,
  rst03,
  rst05,
  rst06,
  rst07,
  rst08,
  rst09,
  stu01,
  stu02,
  stu03,
  tlk01,
  tlk02,
  tlk03,
  tlk04,
  tlk05,
  tlk06,
  tlk07,
  tlk09,
  opn01,
  opn02,
  opn03,
  opn04,
  mtg01,
  mtg02,
  mtg03,
  mtg04,
  mtg05,
  mtg06,
  mtg07,
  mtg08,
  mtg09,
  mtg10,
  mtg11,
  mtg12,
  mtg14,
  mtg15,
  mtg16,
  pol01,
  pol02,
  pol03,
  pol04,
  pol11,
  grd01,
  grd02,
  grd03,
  grd05,
  grd07,
  led01,
  led02,
  led03,
  led06,
  led07,
  led08,
  dat01,
  dat03,
];
