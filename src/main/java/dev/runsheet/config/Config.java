package dev.runsheet.config;

import dev.runsheet.lint.Options;
import dev.runsheet.lint.Profile;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a team has decided, of one file or of several that hold for the same folder.
 *
 * <pre>{@code
 * Config config = nearer.over(farther);
 * linter.lint(document, config.settings(), surroundings);
 * }</pre>
 *
 * <p>It is the list of what is said and holds, each with its place; everything else is read off that list.
 *
 * @param stated the nearer before the farther, in each file in its order; no two that decide the same
 */
public record Config(List<Stated> stated) {

    /** Nothing decided. */
    public static final Config NONE = new Config(List.of());

    public Config {
        stated = List.copyOf(stated);
    }

    /**
     * This, and {@code outer} where it says nothing: of two statements that decide the same, this one's holds. Lists add
     * up, the nearer before the farther; only {@code include}, said here, replaces the outer one as a whole.
     */
    public Config over(Config outer) {
        Set<List<String>> decided = new HashSet<>();
        List<Stated> all = new ArrayList<>(stated);
        stated.forEach(one -> decided.add(one.what().key()));
        boolean includes = listed(Keys.INCLUDE).findAny().isPresent();
        outer.stated.stream()
                .filter(one -> !decided.contains(one.what().key()))
                .filter(one -> !(includes && isListed(one, Keys.INCLUDE)))
                .forEach(all::add);
        return new Config(all);
    }

    /** What is said of one type, with its places. */
    public <T extends Statement> Stream<Stated> stated(Class<T> type) {
        return stated.stream().filter(one -> type.isInstance(one.what()));
    }

    private <T extends Statement> Stream<T> all(Class<T> type) {
        return stated(type).map(one -> type.cast(one.what()));
    }

    private Stream<Stated> listed(String list) {
        return stated.stream().filter(one -> isListed(one, list));
    }

    private static boolean isListed(Stated one, String list) {
        return one.what() instanceof Statement.Listed listed && listed.list().equals(list);
    }

    /** Which rules speak, and how loudly. */
    public Settings settings() {
        if (stated.isEmpty()) {
            return Settings.RECOMMENDED;
        }
        Map<String, Settings.Level> levels = new HashMap<>();
        Map<String, Map<String, Object>> options = new HashMap<>();
        all(Statement.RuleLevel.class).forEach(one -> levels.put(one.code(), one.level()));
        all(Statement.RuleOption.class)
                .forEach(one -> options.computeIfAbsent(one.code(), none -> new HashMap<>())
                        .put(one.option(), one.set()));
        Map<String, Settings.Choice> choices = new HashMap<>();
        Stream.concat(levels.keySet().stream(), options.keySet().stream())
                .forEach(code -> choices.put(
                        code,
                        new Settings.Choice(
                                levels.getOrDefault(code, new Settings.Level.Unchanged()),
                                new Options(options.getOrDefault(code, Map.of())))));
        return new Settings(profile().orElse(Profile.RECOMMENDED), choices);
    }

    /** Which rules speak, where it is said. */
    public Optional<Profile> profile() {
        return all(Statement.UseProfile.class)
                .map(Statement.UseProfile::profile)
                .findFirst();
    }

    /** The team's own rules. */
    public List<HouseRule> houseRules() {
        return all(Statement.OwnRule.class).map(Statement.OwnRule::rule).toList();
    }

    /** What following the checklist at {@code path} does, where the configuration says so. */
    public Optional<Kind> kindOf(String path) {
        return all(Statement.KindOfPaths.class)
                .filter(one -> one.paths().matches(path))
                .map(Statement.KindOfPaths::kind)
                .findFirst();
    }

    /** Whether the file at {@code path} is to be read as a checklist. */
    public boolean includes(String path) {
        boolean in = listed(Keys.INCLUDE).findAny().isEmpty()
                || naming(Keys.INCLUDE, path).isPresent();
        return in && naming(Keys.EXCLUDE, path).isEmpty();
    }

    /** Whether the file at {@code path} is said to be a form to be copied. */
    public boolean isTemplate(String path) {
        return naming(Keys.TEMPLATES, path).isPresent();
    }

    /** The first pattern of {@code list} that the file at {@code path} fits. */
    Optional<Stated> naming(String list, String path) {
        return listed(list)
                .filter(one -> ((Statement.Listed) one.what()).paths().matches(path))
                .findFirst();
    }

    /** The first pattern of {@code list}. */
    Optional<Stated> first(String list) {
        return listed(list).findFirst();
    }

    /** Words and phrases in headings that tell what a section is for, beside those built in. */
    public Map<Role, List<String>> words() {
        Map<Role, List<String>> words = new LinkedHashMap<>();
        all(Statement.RoleWord.class)
                .forEach(one -> words.computeIfAbsent(one.role(), none -> new ArrayList<>())
                        .add(one.word()));
        return words;
    }

    /** Further names of metrics, by the name they are compared under. */
    public Map<String, List<String>> metrics() {
        Map<String, List<String>> metrics = new LinkedHashMap<>();
        all(Statement.MetricName.class)
                .forEach(one -> metrics.computeIfAbsent(one.metric(), none -> new ArrayList<>())
                        .add(one.name()));
        return metrics;
    }
}
