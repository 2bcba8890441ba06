/** The findings: filters at the top, which stay, what can be mended at once, and the list, which scrolls. */
import { useDeferredValue, useMemo, useState } from "react";
import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WorkbookState } from "../../app/assistant";
import type { FixOffer } from "../../app/fixes/fix-types";
import { formById } from "../../contract/forms";
import type { Finding } from "../../domain/finding";
import { filledRows } from "../session";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { choicesOf, filterFindings, noFilter } from "./filter-findings";
import type { FindingFilter } from "./filter-findings";
import { FilterBar } from "./filter-bar";
import { FindingActionsContext } from "./finding-actions";
import type { FindingActions } from "./finding-actions";
import { FindingList } from "./finding-list";
import { FixOffers } from "./fix-offers";
import { FixPanel } from "./fix-panel";
import { LapsedMarks } from "./lapsed-marks";

const useStyles = makeStyles({
  part: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
});

function formLabel(form: Parameters<typeof formById>[0]): string {
  return formById(form).sheet;
}

/** What the panel of fixes is open for: one finding, or a kind of fix for all. */
type FixTarget = { readonly finding: Finding } | { readonly offer: FixOffer };

interface Props {
  readonly state: WorkbookState;
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  /** False while the view or this part is hidden. */
  readonly active: boolean;
}

export function FindingsPart({ state, filter, setFilter, active }: Props) {
  const styles = useStyles();
  const session = useSession();
  const { running, asOf } = useSessionView();
  const [showsVerified, setShowsVerified] = useState(false);
  const [verifying, setVerifying] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [fixing, setFixing] = useState<FixTarget | null>(null);
  const findings = useDeferredValue(state.findings);
  const verified = useDeferredValue(state.verified);
  const deferredFilter = useDeferredValue(filter);
  const open = useMemo(() => filterFindings(findings, deferredFilter), [findings, deferredFilter]);
  const marked = useMemo(
    () =>
      filterFindings(
        verified.map(({ finding }) => finding),
        { ...deferredFilter, severities: noFilter.severities },
      ),
    [verified, deferredFilter],
  );
  const choices = useMemo(() => choicesOf(findings, formLabel), [findings]);
  const verifiedByFinding = useMemo(() => new Map(verified.map((one) => [one.finding, one])), [verified]);
  const listed = showsVerified ? marked : open;
  const busy = running !== null;

  const actions = useMemo<FindingActions>(
    () => ({
      busy,
      verifying,
      reason,
      setReason,
      verify: (finding) => {
        setReason("");
        setVerifying(finding?.key ?? null);
      },
      confirmVerified: ({ key }) => {
        if (key === undefined) return;
        void session
          .change({
            name: "exempt",
            label: "标记已核实",
            short: true,
            work: (assistant, options) => assistant.exempt([key], reason, options),
          })
          .then((outcome) => {
            if (outcome?.ok) setVerifying(null);
          });
      },
      withdraw: ({ key }) => {
        if (key === undefined) return;
        void session.change({
          name: "withdraw",
          label: "撤回已核实",
          short: true,
          work: (assistant, options) => assistant.withdraw([key], options),
        });
      },
      fix: (finding) => setFixing({ finding }),
      verifiedOf: (finding) => verifiedByFinding.get(finding),
    }),
    [busy, verifying, reason, session, verifiedByFinding],
  );

  if (state.findings.length === 0 && state.verified.length === 0 && state.lapsed.length === 0) {
    const isEmpty = filledRows(state) === 0;
    return (
      <div className={styles.empty} role="status">
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          <ToneIcon tone={isEmpty ? "todo" : "done"} />
          {isEmpty ? "还没有可检查的内容" : "没有发现问题"}
        </Text>
        <Text>
          {isEmpty
            ? "各表还没有填写。填写之后，这里会列出需要修改的地方，点一条就到对应的单元格。"
            : `已检查 ${filledRows(state)} 行，截止日期 ${state.asOf}。`}
        </Text>
      </div>
    );
  }
  const all = showsVerified ? state.verified.length : state.findings.length;
  const clear = () => setFilter({ ...noFilter, grouping: filter.grouping });
  return (
    <>
      {fixing && (
        <FixPanel
          finding={"finding" in fixing ? fixing.finding : null}
          offer={"offer" in fixing ? fixing.offer : offerFor(state.fixOffers, fixing.finding)}
          active={active}
          onClose={() => setFixing(null)}
        />
      )}
      <div className={mergeClasses(styles.part, fixing !== null && styles.hidden)}>
        <FilterBar
          filter={filter}
          onChange={setFilter}
          counts={open.counts}
          verifiedCount={marked.total}
          showsVerified={showsVerified}
          onShowVerified={setShowsVerified}
          choices={choices}
          summary={
            listed.total < all
              ? `显示 ${listed.total} 条，共 ${all} 条`
              : showsVerified
                ? `共 ${all} 条已核实，不计入问题数`
                : `共 ${all} 条，截止日期 ${asOf}`
          }
        />
        {showsVerified ? (
          <LapsedMarks marks={state.lapsed} />
        ) : (
          <FixOffers offers={state.fixOffers} onOpen={(offer) => setFixing({ offer })} />
        )}
        {listed.total === 0 ? (
          <div className={styles.empty}>
            {all === 0 ? (
              <Text>
                {showsVerified
                  ? "还没有标记过。情况属实、不需要修改的问题，可以在问题下面点“标记已核实”并写明理由。"
                  : "没有待处理的问题，已核实的另列。"}
              </Text>
            ) : (
              <>
                <Text>没有符合条件的问题。</Text>
                <Link as="button" onClick={clear}>
                  清除筛选
                </Link>
              </>
            )}
          </div>
        ) : (
          <FindingActionsContext.Provider value={actions}>
            <FindingList
              key={showsVerified ? "verified" : "open"}
              lines={listed.lines}
              total={listed.total}
              filter={deferredFilter}
              active={active && fixing === null}
            />
          </FindingActionsContext.Provider>
        )}
      </div>
    </>
  );
}

function offerFor(offers: readonly FixOffer[], { fix }: Finding): FixOffer | null {
  return offers.find(({ kind }) => kind === fix?.kind) ?? null;
}
