package dev.runsheet.lint.rules;

import dev.runsheet.lint.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether rules, their registry and their pages fit each other. */
final class RulePages {
    private RulePages() {}

    /**
     * What does not fit.
     *
     * @param infos of the rules that can speak
     * @param pages their texts, by file name without ending
     */
    static List<String> faults(List<RuleInfo> infos, Map<String, String> pages) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RuleInfo info : infos) {
            for (String word : List.of(info.code(), info.name())) {
                if (!seen.add(word)) {
                    faults.add(word + " is the code or name of two rules");
                }
            }
            if (!pages.containsKey(info.name())) {
                faults.add(info.name() + " has no page");
            }
        }
        new TreeMap<>(pages).forEach((name, text) -> {
            if (infos.stream().noneMatch(info -> info.name().equals(name))) {
                faults.add(name + " is a page without a rule");
            }
            faults.addAll(faults(name, RulePage.of(text)));
        });
        return faults;
    }

    private static List<String> faults(String name, RulePage page) {
        List<String> faults = new ArrayList<>();
        if (!page.title().equals(name)) {
            faults.add(name + " is not the title of its page");
        }
        if (!page.sections().equals(RulePage.SECTIONS)) {
            faults.add(name + " has the sections " + page.sections());
        }
        if (page.all("checklist bad").isEmpty()) {
            faults.add(name + " has no bad example");
        }
        if (page.all("checklist good").isEmpty()) {
            faults.add(name + " has no good example");
        }
        List<RulePage.Fence> fences = page.fences();
        for (int i = 0; i < fences.size(); i++) {
            boolean bad = fences.get(i).info().equals("checklist bad");
            boolean found = i + 1 < fences.size() && fences.get(i + 1).info().equals("findings");
            if (bad && !found) {
                faults.add(name + " has a bad example without findings");
            }
        }
        return faults;
    }
}
