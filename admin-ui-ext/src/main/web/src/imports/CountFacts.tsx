import { useTexts } from "../text/TextContext";
import type { Counts } from "./useImport";

const RESULTS = ["registered", "updated", "existing", "refused"] as const;

/** How many lines had which result. */
export function CountFacts({ counts }: { readonly counts: Counts }) {
    const { t, language } = useTexts();
    const format = new Intl.NumberFormat(language);
    return (
        <dl className="ca-counts">
            {RESULTS.map((result) => (
                <div key={result}>
                    <dt>{t(`import-${result}`)}</dt>
                    <dd>{format.format(counts[result])}</dd>
                </div>
            ))}
        </dl>
    );
}
