package dev.runsheet.recognise;

import java.util.regex.Pattern;

/** Titles that number the stages of carrying out a change: {@code Phase 2}, {@code Stage 0:}, {@code 第一阶段}. */
final class Stages {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:phase|stage|wave|ring|tranche|cohort|batch|etapa|fase|étape|etappe|stufe|этап|фаза|aşama|faz)\\s*#?(?:\\d+|[ivx]+|[a-z])\\b.*"
                    + "|(?:第\\s*[一二三四五六七八九十\\d]+\\s*(?:阶段|步|段階|フェーズ)|阶段\\s*[一二三四五六七八九十\\d]|フェーズ\\s*\\d|단계\\s*\\d|\\d\\s*단계).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern DATED = Pattern.compile(
            "(?:week|day|month|hour|woche|tag|semaine|jour|semana|día|dia|settimana|giorno|hafta|gün|неделя|день|t)\\s*[+-]?\\s*#?\\d+\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile(
            "(?:step|schritt|paso|passo|шаг|adım|步骤|ステップ)\\s*#?(?:\\d+|[一二三四五六七八九十]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Stages() {}

    /** Whether {@code title} counts a stage. */
    static boolean numbered(String title) {
        return NUMBERED.matcher(bare(title)).matches();
    }

    /** Whether {@code title} counts a step, which is a stage where the steps of the execution are sections. */
    static boolean step(String title) {
        return STEP.matcher(bare(title)).matches();
    }

    /** Whether {@code title} begins with a place in time, which is a stage when something is done then. */
    static boolean dated(String title) {
        return DATED.matcher(bare(title)).matches();
    }

    private static String bare(String title) {
        return Titles.unnumbered(title).replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }
}
