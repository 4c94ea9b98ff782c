package dev.runsheet.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit.
 *
 * @param text as written: {@code 0,5 %}, {@code 5/hour}
 * @param value exact, in {@code unit}
 * @param unit normalised: {@code %}, {@code ms}, {@code s}, {@code min}, {@code h}, {@code d}, {@code B} … {@code TB},
 *     or a counted noun in the singular; empty for a bare number
 * @param per what it is a rate per: {@code s}, {@code min}, {@code user}
 */
public record Quantity(String text, BigDecimal value, String unit, Optional<String> per) {}
