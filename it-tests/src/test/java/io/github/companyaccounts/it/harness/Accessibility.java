package io.github.companyaccounts.it.harness;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** WCAG 2.2 AA, as far as axe-core can tell. */
public final class Accessibility {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with a list of what is wrong where. */
    public static void check(Page page, String what) {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        // describing what is right takes its time
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                // otherwise a page is opened anew for each look, to gather what frames of other origins say; there are
                // none here
                .setLegacyMode(true)
                .options(onlyWhatIsWrong)
                .withTags(WCAG_2_2_AA)
                .analyze();
        if (!results.getViolations().isEmpty()) {
            throw new AssertionError("Not accessible: " + what + "\n"
                    + results.getViolations().stream()
                            .map(Accessibility::describe)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule violation) {
        return violation.getId() + " (" + violation.getImpact() + "): " + violation.getHelp() + "\n"
                + violation.getNodes().stream().map(Accessibility::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(CheckedNode node) {
        return "    " + node.getTarget() + "  " + node.getHtml() + "\n        "
                + String.valueOf(node.getFailureSummary()).replace("\n", "\n        ");
    }
}
