/**
 * What a finished count writes: its sums into 测评票, one row per member and item, and the votes on the first item, all 测评主体
 * together, into 民主评议. Only cells of votes are touched.
 */
import type { CountTotals, MarkSums } from "../../domain/ballot-count";
import { sumsAt, validBallots } from "../../domain/ballot-count";
import { voteColumns } from "../../domain/checks/vote-columns";
import type { AppraisalRecord } from "../../domain/records";
import type { CellWrite, WriteRequest } from "../../workbook/port";
import type { SheetWrites } from "../import/sheet-rows";
import type { OpenBook } from "../open-book";
import { keptCounts } from "./count-memory";
import type { CountPreview } from "./count-types";
import type { PollVotes } from "./poll-writes";
import { cellOfRow, noPollSheet, pollWrites } from "./poll-writes";

export interface CountPlan extends CountPreview {
  readonly request: Pick<WriteRequest, "rows" | "cells" | "resizeTables">;
  readonly resizeBack: SheetWrites["back"];
}

/** Votes by mark in the order of the sheets' columns: 优秀, 合格, 基本合格, 不合格, 弃权. */
function inColumns([abstained, ...grades]: MarkSums): readonly number[] {
  return [...grades, abstained];
}

function worded(votes: readonly (number | null)[]): string {
  if (votes.every((count) => count === null)) return "未填";
  return voteColumns.map(([, word], index) => `${word}${votes[index] ?? 0}`).join(" ");
}

/** The sums of a count as votes on members and items. */
function votesOf(totals: CountTotals): readonly PollVotes[] {
  return totals.members.flatMap((member) =>
    totals.items.map((item) => ({ member, item, votes: inColumns(sumsAt(totals, member, item)) })),
  );
}

/** 发出 and 收回 of all 测评主体 of the branch; null where one was not counted here. */
function allBallots(opened: OpenBook, totals: CountTotals) {
  const others = keptCounts(opened.memory).filter(
    ({ totals: other }) => other.branch === totals.branch && other.voters !== totals.voters,
  );
  const counted = new Set([totals.voters, ...others.filter(({ written }) => written).map((one) => one.totals.voters)]);
  const voted = new Set(
    opened.book.records.polls.filter(({ branch }) => branch === totals.branch).map(({ voters }) => voters),
  );
  const unknown = [...voted].filter((voters) => voters !== "" && !counted.has(voters));
  const list = [totals, ...others.filter(({ written }) => written).map((one) => one.totals)];
  const issued = list.every((one) => one.issued !== null)
    ? list.reduce((sum, one) => sum + (one.issued ?? 0), 0)
    : null;
  return {
    unknown,
    issued: unknown.length > 0 ? null : issued,
    returned: unknown.length > 0 ? null : list.reduce((sum, one) => sum + one.returned, 0),
    valid: unknown.length > 0 ? null : list.reduce((sum, one) => sum + validBallots(one), 0),
  };
}

/** Plans the writes. */
export function planCount(opened: OpenBook, totals: CountTotals): CountPlan {
  const { book } = opened;
  const main = book.settings.lists.pollItems[0] ?? "";
  const polls = pollWrites(opened, totals.branch, totals.voters, votesOf(totals));
  const ballots = allBallots(opened, totals);
  const records = new Map<string, AppraisalRecord>(
    book.records.appraisals.filter(({ branch }) => branch === totals.branch).map((record) => [record.name, record]),
  );
  const countsMain = totals.items.includes(main);
  const cells: CellWrite[] = [];
  const absent: string[] = [];
  const rows = totals.members.map((member) => {
    const others = book.records.polls.filter(
      ({ branch, name, voters, item }) =>
        branch === totals.branch && name === member && item === main && voters !== totals.voters,
    );
    const own = inColumns(sumsAt(totals, member, main));
    const votes = voteColumns.map(
      ([column], at) => (own[at] ?? 0) + others.reduce((sum, record) => sum + (record[column] ?? 0), 0),
    );
    const record = records.get(member);
    if (!record) absent.push(member);
    else if (countsMain) {
      voteColumns.forEach(([column], at) => cells.push(...cellOfRow(record.at, record.row, column, votes[at] ?? 0)));
      const numbers = { issued: ballots.issued, returned: ballots.returned, valid: ballots.valid };
      for (const [column, value] of Object.entries(numbers)) {
        if (value !== null) cells.push(...cellOfRow(record.at, record.row, column, value));
      }
    }
    const before = record ? worded(voteColumns.map(([column]) => record[column])) : "不在民主评议";
    return { member, before, after: record && countsMain ? worded(votes) : "不写" };
  });
  const { issued, returned, invalid } = totals;
  return {
    message: `${totals.branch} ${totals.voters}：发出${issued ?? "未填"}、收回${returned}、有效${validBallots(totals)}张；将在《测评票》写${polls.appended + polls.replaced}行，在《民主评议》写${countsMain ? totals.members.length - absent.length : 0}名党员的票数。`,
    details: [
      ...(polls.replaced > 0 ? [`《测评票》已有的${polls.replaced}行改为这次的票数。`] : []),
      ...(polls.appended > 0 && polls.added === null ? [noPollSheet] : []),
      ...(invalid > 0 ? [`无效票${invalid}张，不计入票数。`] : []),
      ...(issued !== null && returned > issued ? ["收回票多于发出票，测评无效，应重新测评。"] : []),
      ...(!countsMain ? [`没有计“${main}”，《民主评议》的票数不改。`] : []),
      ...(ballots.unknown.length > 0
        ? [`${ballots.unknown.join("、")}的票不是在这里计的，《民主评议》的发出票、收回票、有效票请您填写。`]
        : []),
      ...(ballots.unknown.length === 0 && ballots.issued === null
        ? ["发出票没有填写，《民主评议》的发出票不写。"]
        : []),
      ...(absent.length > 0 ? [`${absent.join("、")}不在《民主评议》里，票数只写入《测评票》。`] : []),
    ],
    rows,
    request: {
      rows: polls.added?.rows ?? [],
      cells: [...(polls.added?.cells ?? []), ...polls.cells, ...cells],
      resizeTables: polls.added?.resize ?? [],
    },
    resizeBack: polls.added?.back ?? [],
  };
}
