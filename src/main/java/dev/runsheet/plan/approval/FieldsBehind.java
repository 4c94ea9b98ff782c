package dev.runsheet.plan.approval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the field to sign behind what is to be done: {@code Lamps tested. Sign-off: ____}, {@code Horn heard; approved by ____}. */
final class FieldsBehind {
    /** A bounded name, a mark and a place to fill in, behind the end of a sentence and with nothing after it. */
    private static final Pattern FIELD = Pattern.compile(
            "[.!?;)）。！？；]\\s*(?<name>\\p{L}[^.:!?;。：！？；_＿…]{2,40}?)\\s*[:：]?\\s*(?:[_＿]{2,}+|…++)\\s*+$");

    private final SignFieldNames names;

    FieldsBehind(SignFieldNames names) {
        this.names = names;
    }

    /** What the field at the end of {@code text}, plain, is called; empty where none is there, or one for something else. */
    Optional<String> of(String text) {
        Matcher field = FIELD.matcher(text);
        if (!field.find()) {
            return Optional.empty();
        }
        String name = field.group("name").strip().replaceAll("\\s+", " ");
        return names.isField(name) || names.isForApprover(name) || names.asksSigner(name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
