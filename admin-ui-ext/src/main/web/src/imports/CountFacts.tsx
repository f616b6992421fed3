import { Facts } from "../kit/layout";
import { useTexts } from "../text/TextContext";
import type { Counts } from "./useImport";

const RESULTS = ["registered", "updated", "existing", "refused"] as const;

/** How many lines had which result. */
export function CountFacts({ counts }: { readonly counts: Counts }) {
    const { t, language } = useTexts();
    const format = new Intl.NumberFormat(language);
    return <Facts facts={RESULTS.map((result) => [t(`import-${result}`), format.format(counts[result])])} />;
}
