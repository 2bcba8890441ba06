/** What can be mended at once, by kind: one line that opens to the kinds with their figures. */
import { useId, useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { FixOffer } from "../../app/fixes/fix-types";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: "40%",
    overflowY: "auto",
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  words: { flexGrow: 1, minWidth: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit", flexShrink: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  figure: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
  icon: { fontSize: "16px", flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly offers: readonly FixOffer[];
  readonly onOpen: (offer: FixOffer) => void;
}

export function FixOffers({ offers, onOpen }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const shown = offers.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.box} aria-label="可以直接修正">
      <div className={styles.line}>
        <WrenchRegular aria-hidden className={styles.icon} />
        <span className={styles.words}>有 {total} 处可以直接修正，先看改前改后</span>
        <Link
          as="button"
          className={styles.link}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? "收起" : "展开"}
        </Link>
      </div>
      {open && (
        <ul id={id} className={styles.list}>
          {shown.map((offer) => (
            <li key={offer.kind} className={styles.line}>
              <span className={styles.words}>
                {offer.label} <span className={styles.figure}>{offer.count} 处</span>
              </span>
              <Link
                as="button"
                className={styles.link}
                aria-label={`预览：${offer.label}`}
                onClick={() => onOpen(offer)}
              >
                预览 ›
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
