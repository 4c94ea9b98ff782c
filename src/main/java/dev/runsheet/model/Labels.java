package dev.runsheet.model;

import java.util.Locale;

/** How an enum constant is written outside Java: {@code ROLLBACK_STEP} is {@code rollback-step}. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
