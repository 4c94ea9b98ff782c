package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.Settings;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team has decided, of one file or of several that hold for the same folder.
 *
 * <pre>{@code
 * Config config = nearer.over(farther);
 * linter.lint(document, config.settings(), surroundings);
 * }</pre>
 *
 * @param profile which rules speak; the recommended ones when nothing is said
 * @param rules what is said of single rules, by code
 * @param kinds what following the checklists at some paths does; the first pattern that fits decides
 * @param include which files are checklists; empty for all
 * @param exclude which files are none, even if included
 * @param words words and phrases in headings that tell what a section is for, beside those built in
 * @param metrics further names of metrics, by the name they are compared under
 */
public record Config(
        Optional<Profile> profile,
        Map<String, Settings.Choice> rules,
        List<KindOfPaths> kinds,
        List<PathPattern> include,
        List<PathPattern> exclude,
        Map<Role, List<String>> words,
        Map<String, List<String>> metrics) {

    /** Nothing decided. */
    public static final Config NONE =
            new Config(Optional.empty(), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    /** Checklists at {@code paths} are of {@code kind}. */
    public record KindOfPaths(PathPattern paths, Kind kind) {}

    public Config {
        rules = Map.copyOf(rules);
        kinds = List.copyOf(kinds);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        words = Map.copyOf(words);
        metrics = Map.copyOf(metrics);
    }

    /** Which rules speak, and how loudly. */
    public Settings settings() {
        return new Settings(profile.orElse(Profile.RECOMMENDED), rules);
    }

    /** What following the checklist at {@code path} does, where the configuration says so. */
    public Optional<Kind> kindOf(String path) {
        return kinds.stream()
                .filter(one -> one.paths().matches(path))
                .map(KindOfPaths::kind)
                .findFirst();
    }

    /** Whether the file at {@code path} is to be read as a checklist. */
    public boolean includes(String path) {
        boolean in = include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(path));
        return in && exclude.stream().noneMatch(pattern -> pattern.matches(path));
    }

    /**
     * This, and {@code outer} where it says nothing. Exclusions, words and metrics of both hold; of {@code include} the
     * nearer list replaces the farther one.
     */
    public Config over(Config outer) {
        Map<String, Settings.Choice> bothRules = new HashMap<>(outer.rules);
        rules.forEach((code, choice) -> bothRules.merge(code, choice, (far, near) -> near.over(far)));
        return new Config(
                profile.or(outer::profile),
                bothRules,
                both(kinds, outer.kinds),
                include.isEmpty() ? outer.include : include,
                both(exclude, outer.exclude),
                both(words, outer.words),
                both(metrics, outer.metrics));
    }

    private static <T> List<T> both(List<T> near, List<T> far) {
        return Stream.concat(near.stream(), far.stream()).toList();
    }

    private static <K> Map<K, List<String>> both(Map<K, List<String>> near, Map<K, List<String>> far) {
        Map<K, List<String>> all = new HashMap<>(near);
        far.forEach((key, more) -> all.merge(key, more, (a, b) -> {
            List<String> joined = new ArrayList<>(a);
            joined.addAll(b);
            return joined;
        }));
        return all;
    }
}
