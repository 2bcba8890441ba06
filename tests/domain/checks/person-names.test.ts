import { personNames } from "../../../src/domain/checks/person-names";

test.each([
  ["", []],
  ["张一", ["张一"]],
  ["张一、李二，王三；赵四", ["张一", "李二", "王三", "赵四"]],
  ["张一（病假）；李 二(外出培训)", ["张一", "李二"]],
  ["阿依·古丽", ["阿依·古丽"]],
  ["群众甲、服务对象甲", []],
  ["张一等3人", []],
  ["业务一科", []],
  ["因公出差", []],
  ["全体党员", []],
])("names in “%s”", (text, names) => {
  expect(personNames(text)).toEqual(names);
});
