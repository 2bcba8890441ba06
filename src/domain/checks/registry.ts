/** Every rule, in the order of the catalogue. A new rule is one file in `rules/` and one line here. */
import type { Rule } from "./rule";
import { con01 } from "./rules/con-01";
import { con02 } from "./rules/con-02";
import { con03 } from "./rules/con-03";
import { con05 } from "./rules/con-05";
import { con06 } from "./rules/con-06";
import { dat01 } from "./rules/dat-01";
import { dat02 } from "./rules/dat-02";
import { dat03 } from "./rules/dat-03";
import { dat04 } from "./rules/dat-04";
import { dat05 } from "./rules/dat-05";
import { dat06 } from "./rules/dat-06";
import { grd01 } from "./rules/grd-01";
import { grd02 } from "./rules/grd-02";
import { grd03 } from "./rules/grd-03";
import { grd04 } from "./rules/grd-04";
import { grd05 } from "./rules/grd-05";
import { grd06 } from "./rules/grd-06";
import { grd07 } from "./rules/grd-07";
import { grd08 } from "./rules/grd-08";
import { grd09 } from "./rules/grd-09";
import { grd10 } from "./rules/grd-10";
import { grd11 } from "./rules/grd-11";
import { grd12 } from "./rules/grd-12";
import { grd13 } from "./rules/grd-13";
import { led01 } from "./rules/led-01";
import { led02 } from "./rules/led-02";
import { led03 } from "./rules/led-03";
import { led04 } from "./rules/led-04";
import { led05 } from "./rules/led-05";
import { led06 } from "./rules/led-06";
import { led07 } from "./rules/led-07";
import { led08 } from "./rules/led-08";
import { led09 } from "./rules/led-09";
import { led10 } from "./rules/led-10";
import { led11 } from "./rules/led-11";
import { led12 } from "./rules/led-12";
import { led13 } from "./rules/led-13";
import { led14 } from "./rules/led-14";
import { led15 } from "./rules/led-15";
import { led16 } from "./rules/led-16";
import { led17 } from "./rules/led-17";
import { led18 } from "./rules/led-18";
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
import { pol06 } from "./rules/pol-06";
import { pol07 } from "./rules/pol-07";
import { pol08 } from "./rules/pol-08";
import { pol09 } from "./rules/pol-09";
import { pol10 } from "./rules/pol-10";
import { pol11 } from "./rules/pol-11";
import { pol12 } from "./rules/pol-12";
import { rpt01 } from "./rules/rpt-01";
import { rpt02 } from "./rules/rpt-02";
import { rpt03 } from "./rules/rpt-03";
import { rpt04 } from "./rules/rpt-04";
import { rpt05 } from "./rules/rpt-05";
import { rpt06 } from "./rules/rpt-06";
import { rpt07 } from "./rules/rpt-07";
import { rpt08 } from "./rules/rpt-08";
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
import { tlk08 } from "./rules/tlk-08";
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
  tlk08,
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
  pol06,
  pol07,
  pol08,
  pol09,
  pol10,
  pol11,
  pol12,
  grd01,
  grd02,
  grd03,
  grd04,
  grd05,
  grd06,
  grd07,
  grd08,
  grd09,
  grd10,
  grd11,
  grd12,
  grd13,
  led01,
  led02,
  led03,
  led04,
  led05,
  led06,
  led07,
  led08,
  led09,
  led10,
  led11,
  led12,
  led13,
  led14,
  led15,
  led16,
  led17,
  led18,
  rpt01,
  rpt02,
  rpt03,
  rpt04,
  rpt05,
  rpt06,
  rpt07,
  rpt08,
  con01,
  con02,
  con03,
  con05,
  con06,
  dat01,
  dat02,
  dat03,
  dat04,
  dat05,
  dat06,
];
