package dev.runsheet.plan.trigger;

import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells sentences that send one to the way back of their document by its number or its title: {@code not there after
 * 25 min → 7}, {@code then go to "Turning back"}.
 */
final class BackReferences {
    /** What counts a section, in front of its title. */
    private static final Pattern LABEL =
            Pattern.compile("^[^\\p{L}\\p{N}]*(\\d{1,2}(?:\\.\\d{1,2}){0,2}|\\p{Lu}\\d?)[.):：]?\\s");

    /** A word or an arrow, and what it leads to. */
    private static final Pattern SENT = Pattern.compile(
            "(?U)(?:→|⇒|->|=>|\\b(?:section|chapter|part|steps?|see|kapitel|abschnitt|teil|siehe|chapitre|partie|voir|étape|capítulo|sección|apartado|ver|seção|capitolo|sezione|vedi|bölüm|adım|madde|раздел\\p{L}*|пункт\\p{L}*|см)\\b\\.?|[§第])"
                    + "\\s*[\"'“”„«「(]*(\\d{1,2}(?:\\.\\d{1,2}){0,2}|\\p{Lu}\\d?)(?![\\p{L}\\p{N}]|[.,]\\d|\\s*(?:%|min|h\\b))");

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«「『]([^\"“”„«»「」『』]{3,60})[\"“”»」』]");

    private final Set<String> labels = new HashSet<>();
    private final Set<String> titles = new HashSet<>();

    BackReferences(Outline outline) {
        outline.sections().filter(spot -> spot.role().isRollback()).forEach(this::add);
    }

    private void add(Spot section) {
        Matcher label = LABEL.matcher(section.text());
        boolean counted = label.find() && section.part() instanceof Section;
        if (counted) {
            labels.add(label.group(1));
        }
        titles.add(bare(counted ? section.text().substring(label.end()) : section.text()));
    }

    /** Whether {@code sentence} sends one there. */
    boolean in(String sentence) {
        if (titles.isEmpty()) {
            return false;
        }
        return SENT.matcher(sentence).results().anyMatch(sent -> labels.contains(sent.group(1)))
                || QUOTED.matcher(sentence)
                        .results()
                        .anyMatch(quoted -> titles.contains(bare(unlabelled(quoted.group(1)))));
    }

    private static String unlabelled(String title) {
        Matcher label = LABEL.matcher(title);
        return label.find() ? title.substring(label.end()) : title;
    }

    private static String bare(String title) {
        return title.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").toLowerCase(Locale.ROOT);
    }
}
