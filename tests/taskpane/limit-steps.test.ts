// Steps of a long work: the first at once, then the latest of each pause, none after the end.
import { limitSteps } from "../../src/taskpane/limit-steps";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("thousands of steps are told a few times, the latest each time", () => {
  const told: number[] = [];
  const steps = limitSteps(({ done }) => told.push(done), 100);
  for (let done = 1; done <= 500; done += 1) steps.tell({ done, total: 500, text: "" });
  expect(told).toEqual([1]);
  jest.advanceTimersByTime(100);
  expect(told).toEqual([1, 500]);
  steps.tell({ done: 501, total: 600, text: "" });
  expect(told).toEqual([1, 500]);
  steps.end();
  jest.advanceTimersByTime(1000);
  expect(told).toEqual([1, 500]);
});
