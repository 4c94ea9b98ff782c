package dev.runsheet.github;

import dev.runsheet.model.Checklist;

/**
 * Says in an issue, unseen, of which checklist it is a run: {@code <!-- run: checklist="go-live" sha256="…" part="1/2"
 * -->}. The digest tells later whether the checklist was changed since.
 */
final class RunComment {
    private RunComment() {}

    /** The comment of part {@code part} of {@code parts}, counted from 1. */
    static String of(Checklist checklist, int part, int parts) {
        String digest = checklist
                .source()
                .map(source -> " sha256=\"" + safe(source.sha256()) + '"')
                .orElse("");
        String place = parts == 1 ? "" : " part=\"" + part + "/" + parts + '"';
        return "<!-- run: checklist=\"" + safe(checklist.id()) + '"' + digest + place + " -->";
    }

    private static String safe(String text) {
        return text.replaceAll("[\"<>\\p{Cntrl}]", "");
    }
}
