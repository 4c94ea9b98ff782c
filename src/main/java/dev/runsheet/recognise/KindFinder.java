package dev.runsheet.recognise;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.Concepts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what following a document does, by score: its title counts most, its file's name next, its headings a little,
 * and what its sections are for decides whether it changes production at all. An account of a change is none.
 */
final class KindFinder {
    /** Below this the document is just a checklist, and no rule for changes of production speaks of it. */
    private static final double CERTAIN = 5;

    /** A name that may be that of a change. */
    private static final double HINT = 4;

    /** {@code Harbour 7 → 8}: from one to the next. */
    private static final Pattern FROM_TO = Pattern.compile("[\\p{L}\\p{N})]\\s?(?:→|➜|➔|⇒|->|=>)\\s?[\\p{L}\\p{N}]");

    /** So many deeds are more than a remark on how to begin. */
    private static final int SEVERAL = 3;

    private final Concepts lexicon;
    private final AccountFinder accounts;

    KindFinder(Concepts lexicon) {
        this.lexicon = lexicon;
        this.accounts = new AccountFinder(lexicon);
    }

    /**
     * What tells the kind of a document.
     *
     * @param title plain; empty when it has none
     * @param fileName its id
     * @param headings plain titles of its sections
     * @param roles what they are for
     * @param over whether it says of itself that all is done
     * @param conduct what there is in it of carrying something out
     */
    record Clues(
            Optional<String> title,
            String fileName,
            List<String> headings,
            List<Role> roles,
            boolean over,
            Conduct conduct) {

        /** How many sections carry something out. */
        long doing() {
            return roles.stream()
                    .filter(role -> role == Role.STAGE || role == Role.ACTION || role.isRollback())
                    .count();
        }
    }

    /** The kind of a document. */
    Kind kind(Clues clues) {
        Map<String, Double> scores = scores(clues);
        Map<String, Double> named = named(clues);
        Kind best = Kind.CHECKLIST;
        double most = Math.max(CERTAIN, scores.getOrDefault(Kind.CHECKLIST.label(), 0.0));
        for (Kind kind : Kind.values()) {
            double score = scores.getOrDefault(kind.label(), 0.0);
            // a document that carries out nothing changes nothing, whatever it is called; nor does what it is not
            // called
            boolean told = kind.changesProduction() && named.containsKey(kind.label());
            double weighed = told ? score + Math.min(clues.doing(), 4) : score;
            if (kind != Kind.CHECKLIST && score > 0 && weighed > most) {
                most = weighed;
                best = kind;
            }
        }
        Kind kind = best == Kind.CHECKLIST ? carriedOut(clues, scores, named).orElse(best) : best;
        return kind.changesProduction() && (isAccount(clues) || isElsewhere(clues)) ? Kind.CHECKLIST : kind;
    }

    /** Whether the title says that it is done where nobody works: {@code Staging rollback}, not {@code From staging to production}. */
    private boolean isElsewhere(Clues clues) {
        return clues.title()
                .map(lexicon::in)
                .filter(said -> said.contains("elsewhere") && !said.contains("live"))
                .isPresent();
    }

    private boolean isAccount(Clues clues) {
        return clues.over() || clues.title().filter(accounts::isNamed).isPresent();
    }

    /** Whether {@code checklist}, called {@code title}, says of itself that all is done. */
    boolean isOver(Checklist checklist, Optional<String> title) {
        return accounts.isOver(checklist, title);
    }

    /** The kinds that the words of {@code clues} speak for, by label. */
    Map<String, Double> scores(Clues clues) {
        Map<String, Double> scores = named(clues);
        clues.headings().stream().distinct().limit(40).forEach(heading -> add(scores, heading, 0.15));
        return scores;
    }

    /** The same of the title and the name of the file alone. */
    private Map<String, Double> named(Clues clues) {
        Map<String, Double> scores = new TreeMap<>();
        clues.title().ifPresent(text -> add(scores, text, 1));
        if (clues.title().filter(text -> FROM_TO.matcher(text).find()).isPresent()) {
            scores.merge(Kind.MIGRATION.label(), HINT, Double::sum);
        }
        add(scores, clues.fileName(), 0.75);
        return scores;
    }

    /**
     * What a document is that does not clearly say so, and is no account: a change where it tells of carrying something
     * out, and either of a way back or, in its name, of something new.
     */
    private Optional<Kind> carriedOut(Clues clues, Map<String, Double> scores, Map<String, Double> named) {
        boolean account = scores.entrySet().stream()
                .anyMatch(score ->
                        score.getValue() >= CERTAIN && !kind(score.getKey()).changesProduction());
        Conduct conduct = clues.conduct();
        Optional<Kind> staged = staged(clues);
        if (!account && staged.isPresent()) {
            return staged;
        }
        if (!account && conduct.widens()) {
            return Optional.of(Kind.ROLLOUT);
        }
        boolean carries = clues.roles().contains(Role.STAGE)
                || conduct.deeds() >= SEVERAL
                || conduct.paced()
                || (clues.roles().contains(Role.ACTION) && conduct.deeds() > 0);
        boolean alters =
                conduct.alterations() >= SEVERAL || (clues.roles().contains(Role.ACTION) && conduct.alterations() > 0);
        if (account || !(carries || alters)) {
            return Optional.empty();
        }
        boolean back = carries && (conduct.wayBack() || clues.roles().stream().anyMatch(Role::isRollback));
        return back
                ? Optional.of(Kind.ROLLOUT)
                : Stream.of(Kind.values())
                        .filter(kind -> kind.changesProduction() && named.getOrDefault(kind.label(), 0.0) >= HINT)
                        .findFirst();
    }

    /** What one of several stages is called, where it is a change: {@code Week 3: production cutover}. */
    private Optional<Kind> staged(Clues clues) {
        List<String> stages = IntStream.range(
                        0, Math.min(clues.headings().size(), clues.roles().size()))
                .filter(i -> clues.roles().get(i) == Role.STAGE)
                .mapToObj(clues.headings()::get)
                .toList();
        return stages.size() < SEVERAL
                ? Optional.empty()
                : stages.stream()
                        .map(lexicon::scores)
                        .flatMap(scores -> Stream.of(Kind.values())
                                .filter(kind ->
                                        kind.changesProduction() && scores.getOrDefault(kind.label(), 0) >= CERTAIN))
                        .findFirst();
    }

    private static Kind kind(String label) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElse(Kind.CHECKLIST);
    }

    private void add(Map<String, Double> scores, String text, double weight) {
        Map<String, Integer> found = lexicon.scores(text);
        for (Kind kind : Kind.values()) {
            Optional.ofNullable(found.get(kind.label()))
                    .ifPresent(score -> scores.merge(kind.label(), score * weight, Double::sum));
        }
    }
}
